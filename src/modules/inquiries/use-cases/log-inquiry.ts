import { addServiceTime, localDate, type Deadline } from '#desk/business-time';
import { foldedWords } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { refuseCpr } from '../../audit/index.js';
import { Assignments, type Work } from '../../assignment/index.js';
import {
  isMunicipality,
  PartyWords,
  ResolveParty,
  type Party,
  type PartyInput,
} from '../../enterprises/index.js';
import { Settings, type Topic } from '../../settings/index.js';
import { InquiryJournal } from '../inquiry-journal.js';
import { InquiryRepository, type NewInquiry } from '../inquiry.repository.js';
import type { Channel } from '../inquiry-state.js';

export interface NewInquiryInput {
  readonly channel: Channel;
  readonly topic: string;
  readonly subject?: string;
  readonly note?: string;
  readonly party: PartyInput;
  readonly inquirerKind?: string;
  readonly municipalityCode?: string;
  readonly receivedAt?: Date;
  readonly dueAt?: Date;
  readonly answered?: boolean;
  readonly minutes?: number;
  readonly notCpr?: boolean;
}

const minute = 60_000;
const subjectLength = 80;

/** Logs one contact: finds or makes the inquirer, sets the deadline, gives it to an advisor and says why. */
@Injectable()
export class LogInquiry {
  constructor(
    private readonly db: Database,
    private readonly inquiries: InquiryRepository,
    private readonly parties: ResolveParty,
    private readonly partyWords: PartyWords,
    private readonly assignments: Assignments,
    private readonly journal: InquiryJournal,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(input: NewInquiryInput, who: Who): Promise<{ reference: string }> {
    const now = this.clock.now();
    const facts = await this.check(input, now);
    return this.db.transaction(async (tx) => {
      const party = await this.parties.resolve(tx, who, {
        ...input.party,
        kind: input.inquirerKind,
        municipalityCode: input.municipalityCode,
      });
      const reference = await this.inquiries.nextReference(tx, Number(localDate(now.getTime()).slice(0, 4)));
      const id = await this.inquiries.add(tx, this.record(input, facts, { reference, party, who, now }));
      const work = workOf(id, facts.topic, party);
      if (input.answered) await this.assignments.handled(tx, who, work);
      else await this.assign(tx, who, work);
      await this.index(tx, id, reference, facts.subject, party);
      const data = {
        channel: input.channel,
        ...(input.answered ? { outcome: 'answered' } : {}),
        ...(facts.overridden.length > 0 ? { notCpr: facts.overridden } : {}),
      };
      await this.journal.write(tx, who, id, { kind: 'logged', at: now, text: input.note, data });
      return { reference };
    }, who.once);
  }

  private async check(input: NewInquiryInput, now: Date) {
    const { topics, answerWithinHours } = await this.settings.current();
    const topic = topics.find(({ code }) => code === input.topic);
    if (!topic) throw new Refusal('inquiry.unknown_topic', 'invalid', {}, 'topic');
    if (topic.retired) throw new Refusal('inquiry.retired_topic', 'invalid', {}, 'topic');
    if (input.municipalityCode && !isMunicipality(input.municipalityCode))
      throw new Refusal('inquiry.unknown_municipality', 'invalid', {}, 'municipalityCode');
    const overridden = refuseCpr({
      fields: { subject: input.subject, note: input.note, 'contact.name': input.party.contact?.name },
      today: localDate(now.getTime()),
      overridden: input.notCpr ?? false,
    });
    const receivedAt = input.receivedAt ?? now;
    if (receivedAt.getTime() > now.getTime() + 5 * minute)
      throw new Refusal('inquiry.received_in_future', 'invalid', {}, 'receivedAt');
    if (input.dueAt && input.dueAt <= receivedAt)
      throw new Refusal('inquiry.due_before_received', 'invalid', {}, 'dueAt');
    const deadline: Deadline = input.dueAt
      ? { dueMs: input.dueAt.getTime(), steps: [] }
      : addServiceTime(await this.settings.calendar(), receivedAt.getTime(), answerWithinHours * 60);
    return { topic, overridden, receivedAt, deadline, subject: subjectOf(input, topic) };
  }

  private record(
    input: NewInquiryInput,
    facts: { receivedAt: Date; deadline: Deadline; subject: string },
    made: { reference: string; party: Party; who: Who; now: Date },
  ): NewInquiry {
    const { answered = false } = input;
    return {
      reference: made.reference,
      channel: input.channel,
      topic: input.topic,
      subject: facts.subject,
      inquirerKind: input.inquirerKind ?? null,
      municipalityCode: input.municipalityCode ?? null,
      enterpriseId: made.party.enterpriseId,
      contactId: made.party.contactId,
      assigneeId: answered ? made.who.id : null,
      lentBy: null,
      caseId: null,
      status: answered ? 'closed' : 'new',
      isOpen: !answered,
      isWaiting: false,
      awaitsAnswer: !answered,
      outcome: answered ? 'answered' : null,
      receivedAt: facts.receivedAt,
      dueAt: new Date(facts.deadline.dueMs),
      dueWhy: facts.deadline.steps,
      pausedAt: null,
      answeredAt: answered ? made.now : null,
      closedAt: answered ? made.now : null,
      minutes: input.minutes ?? null,
      loggedAt: made.now,
      loggedBy: made.who.id,
    };
  }

  private async assign(tx: Tx, who: Who, work: Work): Promise<void> {
    const { advisorId } = await this.assignments.assignNew(tx, who, work);
    if (advisorId)
      await tx.query('UPDATE inquiry SET assignee_id = ? WHERE id = ?', [advisorId, work.subject.id]);
  }

  private async index(tx: Tx, id: string, reference: string, subject: string, party: Party): Promise<void> {
    const words = [
      ...foldedWords(subject),
      ...foldedWords(reference),
      ...(await this.partyWords.wordsOf(tx, party)),
    ];
    await this.journal.addWords(tx, id, [...words, reference.replace('-', '')]);
  }
}

const workOf = (id: string, topic: Topic, party: Party): Work => ({
  subject: { type: 'inquiry', id },
  topic: topic.code,
  points: topic.points,
  enterpriseId: party.enterpriseId,
  contactId: party.contactId,
});

function subjectOf({ subject, note }: NewInquiryInput, topic: Topic): string {
  if (subject) return subject;
  const line = note?.replace(/\s+/g, ' ').trim() ?? '';
  if (line === '') return topic.label.da;
  return line.length <= subjectLength ? line : `${line.slice(0, subjectLength - 1).trimEnd()}…`;
}
