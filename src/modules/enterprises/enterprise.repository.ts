import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Enterprise } from './enterprise.entity.js';
import type { RsvStatus } from './kinds.js';
import { enterpriseChanged, enterpriseNotFound } from './party.refusals.js';
import { isId } from './party.js';

interface NewStatusChange {
  readonly enterpriseId: string;
  readonly status: RsvStatus;
  readonly on: string;
  readonly source: string;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

type NewEnterprise = Omit<Enterprise, 'id' | 'version' | 'changedAt' | 'changedBy'>;

@Injectable()
export class EnterpriseRepository {
  find(tx: Tx, id: string): Promise<Enterprise | null> {
    return tx.findOneBy(Enterprise, { id });
  }

  findByCvr(tx: Tx, cvr: string): Promise<Enterprise | null> {
    return tx.findOneBy(Enterprise, { cvr });
  }

  /** Locked until the transaction ends, so that what is decided about it still holds when it is written. */
  async getForUpdate(tx: Tx, id: string): Promise<Enterprise> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = isId(id) ? await tx.findOne(Enterprise, { where: { id }, lock }) : null;
    if (!found) throw enterpriseNotFound();
    return found;
  }

  async add(tx: Tx, enterprise: NewEnterprise): Promise<string> {
    const inserted = await tx.insert(Enterprise, { ...enterprise, version: 1 });
    return String(inserted.identifiers[0]?.id);
  }

  /** Writes under the version that was seen: a `save()` would let the last writer win. */
  async change(tx: Tx, { id, version }: Enterprise, changes: Partial<Enterprise>): Promise<void> {
    const updated = await tx.update(Enterprise, { id, version }, { ...changes, version: version + 1 });
    if (updated.affected !== 1) throw enterpriseChanged();
  }

  /** Appends to the history; the record keeps the newest by day, and of one day the last noted. */
  async addStatus(tx: Tx, change: NewStatusChange): Promise<string> {
    const { enterpriseId, status, on, source, recordedAt, recordedBy } = change;
    const added: { insertId: number | string } = await tx.query(
      `INSERT INTO rsv_status_change (enterprise_id, status, on_date, source, recorded_at, recorded_by)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [enterpriseId, status, on, source, recordedAt, recordedBy],
    );
    await tx.query(
      `UPDATE enterprise SET rsv_status = (SELECT status FROM rsv_status_change WHERE enterprise_id = ?
                                            ORDER BY on_date DESC, id DESC LIMIT 1) WHERE id = ?`,
      [enterpriseId, enterpriseId],
    );
    return String(added.insertId);
  }
}
