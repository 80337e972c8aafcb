import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { LiveSubjects } from '../../platform/live/live-subjects.js';
import { Clock } from '../../platform/clock/clock.js';
import { WorkHolders, type Handover } from '../assignment/index.js';
import { may } from '../identity/index.js';
import { PartyObservers, PartyWords } from '../enterprises/index.js';
import { InquiryJournal } from './inquiry-journal.js';
import { InquiryRepository } from './inquiry.repository.js';
import { InquiriesTold } from './inquiries-told.js';
import { OpenInquiriesOf } from './queries/open-inquiries-of.query.js';

const renamedAtMost = 5000;

/** What the modules to the left must be able to ask of inquiries or tell them. */
@Injectable()
export class InquiryWork implements OnModuleInit {
  constructor(
    private readonly holders: WorkHolders,
    private readonly parties: PartyObservers,
    private readonly partyWords: PartyWords,
    private readonly inquiries: InquiryRepository,
    private readonly journal: InquiryJournal,
    private readonly openOf: OpenInquiriesOf,
    private readonly live: LiveSubjects,
    private readonly told: InquiriesTold,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holders.register({
      subjectType: 'inquiry',
      given: (tx, who, id, handover) => this.given(tx, who, id, handover),
      openWork: (advisorId) => this.openOf.find(advisorId),
      matters: (ids, language) => this.told.matters(ids, language),
      deeds: (spans, language) => this.told.deeds(spans, language),
    });
    this.live.register({ type: 'inquiry', mayKnow: (who) => may(who.roles, 'inquiries.read') });
    this.parties.onRenamed((tx, party) => this.reindex(tx, party));
  }

  /** The desk itself decided who has it: the record follows, and its timeline says why. */
  private async given(tx: Tx, who: Who, id: string, { advisorId, because, lentBy }: Handover): Promise<void> {
    const inquiry = await this.inquiries.getByIdForUpdate(tx, id);
    if (!inquiry) return;
    const { assigneeId: from } = inquiry;
    const lender = lentBy ?? inquiry.lentBy;
    Object.assign(inquiry, { assigneeId: advisorId, lentBy });
    await this.inquiries.save(tx, inquiry);
    await this.journal.write(tx, who, id, {
      kind: 'assigned',
      at: this.clock.now(),
      data: because === 'waited' ? { to: advisorId } : { to: advisorId, because, from, lender },
    });
  }

  /** The inquiries of a renamed enterprise or contact are found by the new name too. */
  private async reindex(tx: Tx, party: { enterpriseId?: string; contactId?: string }): Promise<void> {
    const { enterpriseId = null, contactId = null } = party;
    const words = await this.partyWords.wordsOf(tx, { enterpriseId, contactId });
    if (words.length === 0) return;
    const [column, id] = enterpriseId ? ['enterprise_id', enterpriseId] : ['contact_id', contactId];
    for (const word of new Set(words)) {
      await tx.query(
        `INSERT IGNORE INTO inquiry_word (word, inquiry_id)
           SELECT ?, id FROM inquiry WHERE ${column} = ? ORDER BY received_at DESC LIMIT ${renamedAtMost}`,
        [word.slice(0, 40), id],
      );
    }
  }
}
