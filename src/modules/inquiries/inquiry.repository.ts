import { Injectable } from '@nestjs/common';
import { nextReference } from '../../platform/database/reference-series.js';
import type { Tx } from '../../platform/database/tx.js';
import { Inquiry } from './inquiry.entity.js';
import { inquiryChanged, inquiryNotFound } from './inquiry.refusals.js';

@Injectable()
export class InquiryRepository {
  /**
   * Locked until the transaction ends, so that what is decided about it still holds when it is written. Of a duplicate
   * that was merged it is the one it was merged into: look at the `reference`.
   */
  async getForUpdate(tx: Tx, reference: string): Promise<Inquiry> {
    const found = await tx.findOne(Inquiry, { where: { reference }, lock: { mode: 'pessimistic_write' } });
    const survivor = found?.mergedIntoId ? await this.getByIdForUpdate(tx, found.mergedIntoId) : found;
    if (!survivor) throw inquiryNotFound();
    return survivor;
  }

  /** Both, locked in the order of their ids, tombstones as themselves; undefined where there is none. */
  async bothForUpdate(
    tx: Tx,
    [first, second]: readonly [reference: string, other: string],
  ): Promise<readonly [Inquiry | undefined, Inquiry | undefined]> {
    const found = await tx.find(Inquiry, {
      where: [{ reference: first }, { reference: second }],
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const of = (asked: string) => found.find(({ reference }) => reference === asked);
    return [of(first), of(second)];
  }

  async getByIdForUpdate(tx: Tx, id: string): Promise<Inquiry | null> {
    return tx.findOne(Inquiry, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(tx: Tx, inquiry: NewInquiry): Promise<string> {
    const inserted = await tx.insert(Inquiry, { ...inquiry, version: 1 } as never);
    return String(inserted.identifiers[0]?.id);
  }

  /** Writes the whole record under its old version: a `save()` would let the last writer win. */
  async save(tx: Tx, inquiry: Inquiry): Promise<void> {
    const { id, version, ...record } = inquiry;
    const updated = await tx.update(Inquiry, { id, version }, { ...record, version: version + 1 } as never);
    if (updated.affected !== 1) throw inquiryChanged(null);
    inquiry.version = version + 1;
  }

  nextReference(tx: Tx, year: number): Promise<string> {
    return nextReference(tx, 'inquiry', year);
  }
}

/** A new record's fields: what the database numbers is not among them, nor what the entity can do. */
export type NewInquiry = Omit<Pick<Inquiry, Fields>, 'id' | 'version' | 'mergedIntoId'>;
type Fields = {
  [Name in keyof Inquiry]: Inquiry[Name] extends (...given: never[]) => unknown ? never : Name;
}[keyof Inquiry];
