import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { MergeReferences, Mergers, type Merge, type Merger, type Named, type Pair } from '../merges/index.js';
import { enterpriseLabel } from './candidates.js';
import type { Enterprise } from './enterprise.entity.js';
import { EnterpriseRepository } from './enterprise.repository.js';
import { PartyIndex } from './party-index.js';
import { PartyObservers } from './party-observers.js';
import { changedBy } from './party-register.js';
import { PartyTurn } from './party-turn.js';

/** How two enterprises become one and two again. */
@Injectable()
export class EnterpriseMerger implements Merger, OnModuleInit {
  readonly type = 'enterprise';
  readonly columns = [
    ['name'],
    ['cvr'],
    ['kind'],
    ['municipality_code'],
    ['postal_code'],
    ['merged_into_id'],
  ] as const;
  readonly unique = 'cvr';

  constructor(
    private readonly db: Database,
    private readonly mergers: Mergers,
    private readonly references: MergeReferences,
    private readonly turn: PartyTurn,
    private readonly enterprises: EnterpriseRepository,
    private readonly index: PartyIndex,
    private readonly observers: PartyObservers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mergers.register(this);
    const to = 'enterprise';
    this.references.register(
      { to, table: 'enterprise', column: 'merged_into_id' },
      { to, table: 'contact', column: 'enterprise_id', counted: 'contacts', since: 'created_at' },
      {
        to,
        table: 'rsv_status_change',
        column: 'enterprise_id',
        counted: 'statusChanges',
        since: 'recorded_at',
      },
    );
  }

  async hold(tx: Tx, { fromId, intoId }: Pair): Promise<void> {
    await this.turn.take(tx);
    await this.both(tx, intoId, fromId);
  }

  /** Both, locked in the order of their ids, so that no two merges lock each other out. */
  async both(tx: Tx, id: string, otherId: string): Promise<readonly [Enterprise | null, Enterprise | null]> {
    const first = await this.enterprises.hold(tx, before(id, otherId) ? id : otherId);
    const second = await this.enterprises.hold(tx, before(id, otherId) ? otherId : id);
    return before(id, otherId) ? [first, second] : [second, first];
  }

  async parted(tx: Tx, who: Who, { fromId, intoId }: Merge): Promise<void> {
    for (const enterprise of await this.both(tx, intoId, fromId))
      if (enterprise) await this.enterprises.change(tx, enterprise, changedBy(who, this.clock.now()));
    await this.settle(tx, [intoId, fromId]);
  }

  /** Everything that is worked out from what the records and their rows hold. */
  async settle(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.enterprises.keepNewestStatus(tx, id);
      await this.index.enterprise(tx, id);
      await this.observers.renamed(tx, { enterpriseId: id });
    }
  }

  async names(ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    const rows = await this.db.query<{ id: string; name: string; cvr: string | null }>(
      'SELECT id, name, cvr FROM enterprise WHERE id IN (?)',
      [ids],
    );
    return new Map(
      rows.map((row) => [row.id, { label: enterpriseLabel(row), href: `/virksomheder/${row.id}` }]),
    );
  }
}

export const before = (a: string, b: string): boolean =>
  a.length === b.length ? a < b : a.length < b.length;
