import { resumeDeadline } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Assignments } from '../../assignment/index.js';
import { PartyTurn } from '../../enterprises/index.js';
import { MergeBook, mergedWithItself, refuseChanged, takenFromOther } from '../../merges/index.js';
import { Settings } from '../../settings/index.js';
import { InquiryDoor } from '../inquiry-door.js';
import { InquiryJournal } from '../inquiry-journal.js';
import { InquiryMerger } from '../inquiry-merger.js';
import type { Inquiry } from '../inquiry.entity.js';
import { inquiryNotFound } from '../inquiry.refusals.js';
import { InquiryRepository } from '../inquiry.repository.js';
import {
  haveTwoParties,
  inquiriesApart,
  type InquiryFieldName,
  type InquiryKeep,
} from '../merge-inquiry-fields.js';

export interface MergeInquiriesInput {
  /** Stays. */
  readonly reference: string;
  /** Is closed as a duplicate, and its address leads to the other. */
  readonly with: string;
  readonly keep?: InquiryKeep;
  readonly version?: number;
  readonly otherVersion?: number;
  /** They name two parties, and a person says that it is one. */
  readonly confirmed?: boolean;
}

/** Two inquiries about one thing become one: its timeline is both's, its deadline the earlier. */
@Injectable()
export class MergeInquiries {
  constructor(
    private readonly db: Database,
    private readonly turn: PartyTurn,
    private readonly inquiries: InquiryRepository,
    private readonly door: InquiryDoor,
    private readonly merger: InquiryMerger,
    private readonly assignments: Assignments,
    private readonly journal: InquiryJournal,
    private readonly book: MergeBook,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(input: MergeInquiriesInput, who: Who): Promise<{ mergeId: string }> {
    const now = this.clock.now();
    const calendar = await this.settings.calendar();
    return this.db.transaction(async (tx) => {
      await this.turn.take(tx);
      const [into, from] = await this.both(tx, input, who);
      const had = { receivedAt: into.receivedAt, dueAt: into.dueAt };
      const taken = takenFromOther(inquiriesApart(into, from), input.keep ?? {});
      from.mergeInto(into.id, now, (due, paused, resumed) => resumeDeadline(calendar, due, paused, resumed));
      into.takeOver(from);
      for (const name of taken) Object.assign(into, part(from, name));
      const pair = { type: 'inquiry', fromId: from.id, intoId: into.id } as const;
      const merge = await this.book.join(tx, who, pair, async () => {
        await this.inquiries.save(tx, from);
        await this.inquiries.save(tx, into);
      });
      await this.assignments.close(tx, { type: 'inquiry', id: from.id });
      await this.merger.nameParty(tx, into);
      await this.journal.shareWords(tx, from.id, into.id);
      const data = { with: from.reference, merge, had };
      await this.journal.append(tx, who, into.id, { kind: 'merged', at: now, data });
      return { mergeId: merge };
    }, who.once);
  }

  private async both(tx: Tx, input: MergeInquiriesInput, who: Who): Promise<readonly [Inquiry, Inquiry]> {
    if (input.reference === input.with) throw mergedWithItself();
    const [into, from] = await this.inquiries.bothForUpdate(tx, [input.reference, input.with]);
    if (!into) throw inquiryNotFound();
    if (!from) throw new Refusal('inquiry.not_found', 'invalid', {}, 'with');
    for (const one of [into, from]) await this.door.admit(tx, 'merge', one, who);
    refuseChanged(into, from, input);
    if (!into.isOpen && from.isOpen) throw new Refusal('merge.survivor_closed', 'conflict');
    if (haveTwoParties(into, from) && !input.confirmed)
      throw new Refusal('merge.other_party', 'invalid', {}, 'confirmed');
    return [into, from];
  }
}

/** The columns behind a field. */
const part = (from: Inquiry, name: InquiryFieldName): Partial<Inquiry> =>
  name === 'party' ? { enterpriseId: from.enterpriseId, contactId: from.contactId } : { [name]: from[name] };
