import { foldedWords } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Assignments } from '../../assignment/index.js';
import {
  isMunicipality,
  PartyWords,
  ResolveParty,
  type Party,
  type PartyInput,
} from '../../enterprises/index.js';
import { Settings } from '../../settings/index.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';
import type { Inquiry } from '../inquiry.entity.js';
import { InquiryJournal } from '../inquiry-journal.js';

interface Edit extends Omit<ChangeInput, 'text'> {
  readonly version: number;
  readonly subject?: string;
  readonly topic?: string;
  readonly dueAt?: Date;
  readonly inquirerKind?: string;
  readonly municipalityCode?: string;
  readonly minutes?: number;
  /** Somebody else than was thought. */
  readonly party?: PartyInput;
}

/** Corrects what was logged. Only what is given changes; a stale version changes nothing. */
@Injectable()
export class EditInquiry {
  constructor(
    private readonly change: InquiryChange,
    private readonly journal: InquiryJournal,
    private readonly assignments: Assignments,
    private readonly parties: ResolveParty,
    private readonly partyWords: PartyWords,
    private readonly settings: Settings,
  ) {}

  async run(edit: Edit, who: Who) {
    const { topics } = await this.settings.current();
    const topic = topics.find(({ code }) => code === edit.topic);
    if (edit.topic && !topic) throw new Refusal('inquiry.unknown_topic', 'invalid', {}, 'topic');
    if (edit.municipalityCode && !isMunicipality(edit.municipalityCode))
      throw new Refusal('inquiry.unknown_municipality', 'invalid', {}, 'municipalityCode');
    const text = { subject: edit.subject, 'contact.name': edit.party?.contact?.name };
    return this.change.run('edit', { ...edit, text }, who, async ({ tx, inquiry }) => {
      if (topic?.retired && topic.code !== inquiry.topic)
        throw new Refusal('inquiry.retired_topic', 'invalid', {}, 'topic');
      const changed = [...correct(inquiry, edit), ...moveDeadline(inquiry, edit)];
      if (edit.subject) await this.journal.addWords(tx, inquiry.id, foldedWords(edit.subject));
      const work = changed.includes('topic') && topic ? { topic: topic.code, points: topic.points } : {};
      const party = edit.party ? await this.isAnother(tx, who, inquiry, edit.party) : undefined;
      if (topic || party)
        await this.assignments.amend(tx, { type: 'inquiry', id: inquiry.id }, { ...work, ...party });
      return { data: { changed: party ? [...changed, 'party'] : changed } };
    });
  }

  /** Who it is from after all; undefined when that is who it was. */
  private async isAnother(tx: Tx, who: Who, inquiry: Inquiry, input: PartyInput): Promise<Party | undefined> {
    const party = await this.parties.resolve(tx, who, { ...input, kind: inquiry.inquirerKind ?? undefined });
    if (party.enterpriseId === inquiry.enterpriseId && party.contactId === inquiry.contactId)
      return undefined;
    Object.assign(inquiry, party);
    await this.journal.addWords(tx, inquiry.id, await this.partyWords.wordsOf(tx, party));
    return party;
  }
}

const fields = ['subject', 'topic', 'inquirerKind', 'municipalityCode', 'minutes'] as const;

function correct(inquiry: Inquiry, edit: Edit): string[] {
  const changed = fields.filter((field) => edit[field] !== undefined && edit[field] !== inquiry[field]);
  for (const field of changed) Object.assign(inquiry, { [field]: edit[field] });
  return changed;
}

/** To the minute, as a form shows it: a deadline sent back as it was shown is not a new one. */
function moveDeadline(inquiry: Inquiry, { dueAt }: Edit): string[] {
  const minute = (at: Date) => Math.floor(at.getTime() / 60_000);
  if (!dueAt || minute(dueAt) === minute(inquiry.dueAt)) return [];
  if (dueAt <= inquiry.receivedAt) throw new Refusal('inquiry.due_before_received', 'invalid', {}, 'dueAt');
  inquiry.setDeadline({ dueMs: dueAt.getTime(), steps: [] });
  return ['dueAt'];
}
