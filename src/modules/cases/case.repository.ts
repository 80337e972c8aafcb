import { Injectable } from '@nestjs/common';
import { nextReference } from '../../platform/database/reference-series.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { readableCase, readerId, readerTable } from './case-reader.js';
import { Case } from './case.entity.js';
import { caseChanged, caseNotFound } from './case.refusals.js';

@Injectable()
export class CaseRepository {
  /** Locked until the transaction ends, so that what is decided about it still holds when it is written. */
  async getForUpdate(tx: Tx, reference: string): Promise<Case> {
    const found = await tx.findOne(Case, { where: { reference }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw caseNotFound();
    return found;
  }

  getByIdForUpdate(tx: Tx, id: string): Promise<Case | null> {
    return tx.findOne(Case, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async isReadable(tx: Tx, caseId: string, who: Who): Promise<boolean> {
    const rows: { readable: number }[] = await tx.query(
      `SELECT ${readableCase} AS readable FROM ${readerTable} JOIN desk_case k ON k.id = ?`,
      [readerId(who), caseId],
    );
    return rows[0]?.readable === 1;
  }

  async add(
    tx: Tx,
    fields: Omit<NewCase, 'reference'>,
    year: number,
  ): Promise<{ id: string; reference: string }> {
    const reference = await nextReference(tx, 'case', year);
    const inserted = await tx.insert(Case, { ...fields, reference, version: 1 } as never);
    return { id: String(inserted.identifiers[0]?.id), reference };
  }

  /** Writes the whole record under its old version: a `save()` would let the last writer win. */
  async save(tx: Tx, matter: Case): Promise<void> {
    const { id, version, ...record } = matter;
    const updated = await tx.update(Case, { id, version }, { ...record, version: version + 1 } as never);
    if (updated.affected !== 1) throw caseChanged(null);
    matter.version = version + 1;
  }

  /** Sleeping cases whose day has come, soonest first. */
  async wakingBy(tx: Tx, day: string, limit: number): Promise<string[]> {
    const rows: { reference: string }[] = await tx.query(
      `SELECT reference FROM desk_case FORCE INDEX (status_by_turn)
        WHERE status = 'sleeping' AND wake_on <= ? ORDER BY turn_at, id LIMIT ?`,
      [day, limit],
    );
    return rows.map(({ reference }) => reference);
  }
}

/** A new record's fields: what the database numbers is not among them, nor what the entity can do. */
type NewCase = Omit<Pick<Case, Fields>, 'id' | 'version'>;
type Fields = {
  [Name in keyof Case]: Case[Name] extends (...given: never[]) => unknown ? never : Name;
}[keyof Case];
