import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { pageOf, type ListPage } from '../../../platform/http/list-page.js';
import { isId, mergeTypes, undoableFor, type Merge, type MergeType } from '../merge.js';
import type { JustMerged } from '../views/merged-toast.part.js';
import { Mergers, type Named } from '../mergers.js';

export interface NamedMerge extends Merge {
  readonly from: Named;
  readonly into: Named;
  /** Until when it can be undone. */
  readonly until: Date;
}

const columns = `m.id, m.type, m.from_id AS fromId, m.into_id AS intoId, m.merged_at AS mergedAt,
  p.name AS mergedByName, m.undone_at AS undoneAt, m.changed`;

@Injectable()
export class Merges {
  constructor(
    private readonly db: Database,
    private readonly mergers: Mergers,
    private readonly clock: Clock,
  ) {}

  /** Those that can still be undone, newest first. */
  async undoable(limit: number, cursor?: string): Promise<ListPage<NamedMerge>> {
    const before =
      cursor !== undefined && isId(cursor) ? (['AND m.id < ?', [cursor]] as const) : (['', []] as const);
    const rows = await this.db.query<Merge>(
      `SELECT ${columns} FROM merge m LEFT JOIN staff_card p ON p.id = m.merged_by
        WHERE m.undone_at IS NULL AND m.merged_at > ? ${before[0]} ORDER BY m.merged_at DESC, m.id DESC LIMIT ?`,
      [new Date(this.clock.now().getTime() - undoableFor), ...before[1], limit + 1],
    );
    return pageOf(await this.named(rows), limit, ({ id }) => id);
  }

  async byId(id: string): Promise<NamedMerge | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.db.query<Merge>(
      `SELECT ${columns} FROM merge m LEFT JOIN staff_card p ON p.id = m.merged_by WHERE m.id = ?`,
      [id],
    );
    return (await this.named(rows))[0];
  }

  /** For the receipt: the merge of that id, while it stands. */
  async standing(id: unknown): Promise<JustMerged | undefined> {
    const merge = typeof id === 'string' ? await this.byId(id) : undefined;
    return merge && merge.undoneAt === null ? { mergeId: merge.id, label: merge.from.label } : undefined;
  }

  private async named(merges: readonly Merge[]): Promise<NamedMerge[]> {
    const names = new Map<MergeType, ReadonlyMap<string, Named>>();
    for (const type of mergeTypes) {
      const ids = merges
        .filter((merge) => merge.type === type)
        .flatMap(({ fromId, intoId }) => [fromId, intoId]);
      if (ids.length > 0) names.set(type, await this.mergers.of(type).names([...new Set(ids)]));
    }
    const nameOf = (type: MergeType, id: string) => names.get(type)?.get(id) ?? { label: id, href: '' };
    return merges.map((merge) => ({
      ...merge,
      from: nameOf(merge.type, merge.fromId),
      into: nameOf(merge.type, merge.intoId),
      until: new Date(merge.mergedAt.getTime() + undoableFor),
    }));
  }
}
