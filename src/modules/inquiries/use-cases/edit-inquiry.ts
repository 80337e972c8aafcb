import { foldedWords } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Assignments } from '../../assignment/index.js';
import { isMunicipality } from '../../enterprises/index.js';
import { Settings } from '../../settings/index.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';
import { InquiryJournal } from '../inquiry-journal.js';

interface Edit extends Omit<ChangeInput, 'text'> {
  readonly version: number;
  readonly subject?: string;
  readonly topic?: string;
  readonly dueAt?: Date;
  readonly inquirerKind?: string;
  readonly municipalityCode?: string;
  readonly minutes?: number;
}

/** Corrects what was logged. Only what is given changes; a stale version changes nothing. */
@Injectable()
export class EditInquiry {
  constructor(
    private readonly change: InquiryChange,
    private readonly journal: InquiryJournal,
    private readonly assignments: Assignments,
    private readonly settings: Settings,
  ) {}

  async run(edit: Edit, who: Who) {
    const { topics } = await this.settings.current();
    const topic = topics.find(({ code }) => code === edit.topic);
    if (edit.topic && !topic) throw new Refusal('inquiry.unknown_topic', 'invalid', {}, 'topic');
    if (edit.municipalityCode && !isMunicipality(edit.municipalityCode))
      throw new Refusal('inquiry.unknown_municipality', 'invalid', {}, 'municipalityCode');
    return this.change.run(
      'edit',
      { ...edit, text: { subject: edit.subject } },
      who,
      async ({ tx, inquiry }) => {
        if (edit.dueAt && edit.dueAt <= inquiry.receivedAt)
          throw new Refusal('inquiry.due_before_received', 'invalid', {}, 'dueAt');
        const changed: string[] = [];
        for (const field of ['subject', 'topic', 'inquirerKind', 'municipalityCode', 'minutes'] as const) {
          const value = edit[field];
          if (value === undefined || value === inquiry[field]) continue;
          Object.assign(inquiry, { [field]: value });
          changed.push(field);
        }
        if (edit.dueAt && edit.dueAt.getTime() !== inquiry.dueAt.getTime()) {
          inquiry.setDeadline({ dueMs: edit.dueAt.getTime(), steps: [] });
          changed.push('dueAt');
        }
        if (topic && changed.includes('topic'))
          await this.assignments.amend(
            tx,
            { type: 'inquiry', id: inquiry.id },
            { topic: topic.code, points: topic.points },
          );
        if (edit.subject) await this.journal.addWords(tx, inquiry.id, foldedWords(edit.subject));
        return { data: { changed } };
      },
    );
  }
}
