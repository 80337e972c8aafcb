import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { Assignments } from '../assignment/index.js';
import { PartyWords, type Party } from '../enterprises/index.js';
import { Settings } from '../settings/index.js';
import { CaseJournal } from './case-journal.js';
import { CaseParticipants } from './case-participants.js';
import { unknownTopic } from './case.refusals.js';
import { CaseRepository } from './case.repository.js';
import { Checklists } from './checklists.js';
import type { Step } from './case.entity.js';

export interface NewCase {
  readonly topic: string;
  readonly title: string;
  readonly party: Party;
  readonly step: Step;
  readonly confidential: boolean;
  readonly note?: string;
  /** Fields in which what looks like a CPR number was said to be none. */
  readonly noted?: readonly string[];
}

export interface OpenedCase {
  readonly id: string;
  readonly reference: string;
}

/** The step of opening a case inside another's transaction. Free text has been checked for CPR numbers by the caller. */
@Injectable()
export class CaseOpening {
  constructor(
    private readonly cases: CaseRepository,
    private readonly checklists: Checklists,
    private readonly participants: CaseParticipants,
    private readonly assignments: Assignments,
    private readonly journal: CaseJournal,
    private readonly partyWords: PartyWords,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @param advisorId who has worked on it until now and goes on; null: the rule chooses */
  async open(tx: Tx, who: Who, input: NewCase, advisorId: string | null): Promise<OpenedCase> {
    const now = this.clock.now();
    const { topics } = await this.settings.current(tx);
    const topic = topics.find(({ code }) => code === input.topic);
    if (!topic) throw unknownTopic();
    const { id, reference } = await this.cases.add(tx, record(input, who, now), yearOf(now));
    await this.checklists.begin(tx, id, topic.code);
    if (input.confidential) await this.participants.letIn(tx, id, who.id);
    const work = {
      subject: { type: 'case', id } as const,
      topic: topic.code,
      points: topic.points,
      ...input.party,
    };
    const assigned =
      advisorId === null
        ? (await this.assignments.assignNew(tx, who, work)).advisorId
        : await this.assignments.openWith(tx, who, work, advisorId);
    if (assigned) await tx.query('UPDATE desk_case SET assignee_id = ? WHERE id = ?', [assigned, id]);
    await this.index(tx, id, reference, input);
    const opened = { kind: 'opened', direction: 'internal', at: now, recordedAt: now } as const;
    const entry = { ...opened, text: input.note, data: { step: input.step.what } };
    await this.journal.write(tx, who, id, entry, input.noted);
    return { id, reference };
  }

  private async index(tx: Tx, id: string, reference: string, { title, party }: NewCase): Promise<void> {
    await this.journal.addTitle(tx, id, `${title} ${reference}`);
    const words = await this.partyWords.wordsOf(tx, party);
    await this.journal.addWords(tx, id, [...words, reference.replace('-', '')]);
  }
}

const yearOf = (now: Date) => Number(localDate(now.getTime()).slice(0, 4));

const record = ({ topic, title, party, step, confidential }: NewCase, who: Who, now: Date) => ({
  topic,
  title,
  enterpriseId: party.enterpriseId,
  contactId: party.contactId,
  assigneeId: null,
  lentBy: null,
  status: 'open' as const,
  isOpen: true,
  lacksStep: false,
  confidential,
  stepWhat: step.what,
  stepBy: step.byId,
  stepDueAt: step.dueAt,
  wakeOn: null,
  outcome: null,
  turnAt: step.dueAt,
  openedAt: now,
  openedBy: /^\d+$/.test(who.id) ? who.id : null,
  closedAt: null,
});
