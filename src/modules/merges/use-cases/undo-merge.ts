import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Who } from '../../../platform/http/who.js';
import { isId, undoableFor, type Merge, type Pair } from '../merge.js';
import { MergeBook } from '../merge-book.js';
import { laterMergeFirst, mergeNotFound, mergeTooOld, mergeUndone } from '../merge.refusals.js';
import { Mergers } from '../mergers.js';

/**
 * Two records again, within 30 days. What was changed after the merge stays as it is, and what came after it stays
 * with the survivor. Merges that stand on one another are undone from the last.
 */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly db: Database,
    private readonly book: MergeBook,
    private readonly mergers: Mergers,
    private readonly clock: Clock,
  ) {}

  run(id: string, who: Who): Promise<Pair> {
    return this.db.transaction(async (tx) => {
      const merge = await this.getForUpdate(tx, id);
      const merger = this.mergers.of(merge.type);
      await merger.hold(tx, merge);
      await this.refuseLater(tx, merge);
      await this.book.part(tx, who, merge);
      await merger.parted(tx, who, merge);
      return { type: merge.type, fromId: merge.fromId, intoId: merge.intoId };
    }, who.once);
  }

  private async getForUpdate(tx: Tx, id: string): Promise<Merge> {
    const rows: Omit<Merge, 'mergedByName'>[] = isId(id)
      ? await tx.query(
          `SELECT id, type, from_id AS fromId, into_id AS intoId, merged_at AS mergedAt, undone_at AS undoneAt, changed
             FROM merge WHERE id = ? FOR UPDATE`,
          [id],
        )
      : [];
    const [merge] = rows;
    if (!merge) throw mergeNotFound();
    if (merge.undoneAt) throw mergeUndone();
    if (merge.mergedAt.getTime() + undoableFor <= this.clock.now().getTime()) throw mergeTooOld();
    return { ...merge, mergedByName: null };
  }

  /** Behind the locks of both records: nobody can be merging them meanwhile. */
  private async refuseLater(tx: Tx, merge: Merge): Promise<void> {
    const later = await this.book.standsOn(tx, merge);
    if (!later) return;
    const names = await this.mergers.of(later.type).names([later.fromId, later.intoId]);
    const nameOf = (id: string) => names.get(id)?.label ?? id;
    throw laterMergeFirst({ mergeId: later.id, from: nameOf(later.fromId), into: nameOf(later.intoId) });
  }
}
