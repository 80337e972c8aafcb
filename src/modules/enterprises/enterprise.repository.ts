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

type NewEnterprise = Omit<Enterprise, 'id' | 'version' | 'changedAt' | 'changedBy' | 'mergedIntoId'>;

@Injectable()
export class EnterpriseRepository {
  /** The one of the id, or the one it was merged into. */
  async find(tx: Tx, id: string): Promise<Enterprise | null> {
    const found = await tx.findOneBy(Enterprise, { id });
    return found?.mergedIntoId ? tx.findOneBy(Enterprise, { id: found.mergedIntoId }) : found;
  }

  findByCvr(tx: Tx, cvr: string): Promise<Enterprise | null> {
    return tx.findOneBy(Enterprise, { cvr });
  }

  /**
   * Locked until the transaction ends, so that what is decided about it still holds when it is written. Of one that
   * was merged it is the survivor: look at the `id`.
   */
  async getForUpdate(tx: Tx, id: string): Promise<Enterprise> {
    const found = await this.hold(tx, id);
    if (!found) throw enterpriseNotFound();
    return found.mergedIntoId ? this.getForUpdate(tx, found.mergedIntoId) : found;
  }

  /** Locked, a tombstone as itself. */
  async hold(tx: Tx, id: string): Promise<Enterprise | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return isId(id) ? tx.findOne(Enterprise, { where: { id }, lock }) : null;
  }

  /** Whether it is there and no tombstone, and so it stays until the transaction ends: nobody can merge it meanwhile. */
  async isLiving(tx: Tx, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM enterprise WHERE id = ? AND merged_into_id IS NULL LOCK IN SHARE MODE',
      [id],
    );
    return rows.length > 0;
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
    await this.keepNewestStatus(tx, enterpriseId);
    return String(added.insertId);
  }

  /** The record's status is the newest of its history, `none` without one. */
  async keepNewestStatus(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE enterprise SET rsv_status = COALESCE((SELECT status FROM rsv_status_change WHERE enterprise_id = ?
                                                     ORDER BY on_date DESC, id DESC LIMIT 1), 'none') WHERE id = ?`,
      [id, id],
    );
  }
}
