import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { Assignments } from '../assignment/index.js';
import { PartyTurn } from '../enterprises/index.js';
import { MergeReferences, Mergers, type Merge, type Merger, type Named, type Pair } from '../merges/index.js';
import { InquiryJournal } from './inquiry-journal.js';
import type { Inquiry } from './inquiry.entity.js';
import { InquiryRepository } from './inquiry.repository.js';
import { isWaiting } from './inquiry-state.js';

/** How two inquiries become one and two again; and that inquiries follow the enterprise and the contact they name. */
@Injectable()
export class InquiryMerger implements Merger, OnModuleInit {
  readonly type = 'inquiry';
  readonly columns = [
    ['status', 'is_open', 'is_waiting', 'awaits_answer', 'outcome', 'paused_at', 'answered_at', 'closed_at'],
    ['received_at'],
    ['due_at', 'due_why'],
    ['subject'],
    ['inquirer_kind'],
    ['municipality_code'],
    ['enterprise_id', 'contact_id'],
    ['merged_into_id'],
  ] as const;

  constructor(
    private readonly db: Database,
    private readonly mergers: Mergers,
    private readonly references: MergeReferences,
    private readonly turn: PartyTurn,
    private readonly inquiries: InquiryRepository,
    private readonly assignments: Assignments,
    private readonly journal: InquiryJournal,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mergers.register(this);
    const counted = { counted: 'inquiries', since: 'logged_at' } as const;
    this.references.register(
      { to: 'enterprise', table: 'inquiry', column: 'enterprise_id', ...counted },
      { to: 'contact', table: 'inquiry', column: 'contact_id', ...counted },
      { to: 'inquiry', table: 'inquiry', column: 'merged_into_id' },
    );
  }

  async hold(tx: Tx, { fromId, intoId }: Pair): Promise<void> {
    await this.turn.take(tx);
    await tx.query('SELECT id FROM inquiry WHERE id IN (?, ?) ORDER BY id FOR UPDATE', [fromId, intoId]);
  }

  async parted(tx: Tx, who: Who, { id: merge, fromId, intoId }: Merge): Promise<void> {
    const from = await this.inquiries.getByIdForUpdate(tx, fromId);
    const into = await this.inquiries.getByIdForUpdate(tx, intoId);
    if (!from || !into) return;
    if (from.isOpen) await this.weighAgain(tx, from);
    for (const [one, other] of [
      [from, into],
      [into, from],
    ] as const) {
      await this.nameParty(tx, one);
      await this.inquiries.save(tx, one);
      const data = { with: other.reference, merge };
      await this.journal.append(tx, who, one.id, { kind: 'merge_undone', at: this.clock.now(), data });
    }
  }

  /** The ledger of work names whom the inquiry names. */
  async nameParty(tx: Tx, { id, enterpriseId, contactId }: Inquiry): Promise<void> {
    await this.assignments.amend(tx, { type: 'inquiry', id }, { enterpriseId, contactId });
  }

  async names(ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    const rows = await this.db.query<{ id: string; reference: string; subject: string }>(
      'SELECT id, reference, subject FROM inquiry WHERE id IN (?)',
      [ids],
    );
    return new Map(
      rows.map(({ id, reference, subject }) => [
        id,
        { label: `${reference} ${subject}`, href: `/henvendelser/${reference}` },
      ]),
    );
  }

  /** It is work again, as it was. */
  private async weighAgain(tx: Tx, { id, status }: Inquiry): Promise<void> {
    const subject = { type: 'inquiry', id } as const;
    await this.assignments.reopen(tx, subject);
    if (isWaiting(status)) await this.assignments.changePhase(tx, subject, 'waiting');
  }
}
