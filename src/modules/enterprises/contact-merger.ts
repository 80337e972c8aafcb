import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { MergeReferences, Mergers, type Merge, type Merger, type Named, type Pair } from '../merges/index.js';
import { contactLabel } from './candidates.js';
import type { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { before } from './enterprise-merger.js';
import { PartyIndex } from './party-index.js';
import { PartyObservers } from './party-observers.js';
import { changedBy } from './party-register.js';
import { PartyTurn } from './party-turn.js';

/** How two contacts become one and two again. */
@Injectable()
export class ContactMerger implements Merger, OnModuleInit {
  readonly type = 'contact';
  readonly columns = [
    ['enterprise_id'],
    ['name'],
    ['email', 'email_key', 'email_domain'],
    ['phone'],
    ['merged_into_id'],
  ] as const;

  constructor(
    private readonly db: Database,
    private readonly mergers: Mergers,
    private readonly references: MergeReferences,
    private readonly turn: PartyTurn,
    private readonly contacts: ContactRepository,
    private readonly index: PartyIndex,
    private readonly observers: PartyObservers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mergers.register(this);
    this.references.register({ to: 'contact', table: 'contact', column: 'merged_into_id' });
  }

  async hold(tx: Tx, { fromId, intoId }: Pair): Promise<void> {
    await this.turn.take(tx);
    await this.both(tx, intoId, fromId);
  }

  /** Both, locked in the order of their ids. */
  async both(tx: Tx, id: string, otherId: string): Promise<readonly [Contact | null, Contact | null]> {
    const first = await this.contacts.hold(tx, before(id, otherId) ? id : otherId);
    const second = await this.contacts.hold(tx, before(id, otherId) ? otherId : id);
    return before(id, otherId) ? [first, second] : [second, first];
  }

  async parted(tx: Tx, who: Who, { fromId, intoId }: Merge): Promise<void> {
    for (const contact of await this.both(tx, intoId, fromId))
      if (contact) await this.contacts.change(tx, contact, changedBy(who, this.clock.now()));
    await this.settle(tx, [intoId, fromId]);
  }

  async settle(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.index.contact(tx, id);
      await this.observers.renamed(tx, { contactId: id });
    }
  }

  async names(ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    const rows = await this.db.query<Pick<Contact, 'id' | 'name' | 'email' | 'phone'>>(
      'SELECT id, name, email, phone FROM contact WHERE id IN (?)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, { label: contactLabel(row), href: `/kontakter/${row.id}` }]));
  }
}
