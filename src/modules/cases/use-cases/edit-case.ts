import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { Assignments } from '../../assignment/index.js';
import { Settings } from '../../settings/index.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { CaseJournal } from '../case-journal.js';
import { unknownTopic } from '../case.refusals.js';

interface Edit extends ChangeInput {
  readonly version: number;
  readonly title?: string;
  readonly topic?: string;
}

/** Corrects what a case is called and about. Only what is given changes; a stale version changes nothing. */
@Injectable()
export class EditCase {
  constructor(
    private readonly change: CaseChange,
    private readonly journal: CaseJournal,
    private readonly assignments: Assignments,
    private readonly settings: Settings,
  ) {}

  async run(edit: Edit, who: Who) {
    const { topics } = await this.settings.current();
    const topic = topics.find(({ code }) => code === edit.topic);
    if (edit.topic && !topic) throw unknownTopic();
    return this.change.run('edit', edit, { title: edit.title }, who, async ({ tx, matter }) => {
      const changed: string[] = [];
      if (edit.title && edit.title !== matter.title) {
        matter.title = edit.title;
        await this.journal.addTitle(tx, matter.id, edit.title);
        changed.push('title');
      }
      if (topic && topic.code !== matter.topic) {
        matter.topic = topic.code;
        const subject = { type: 'case', id: matter.id } as const;
        await this.assignments.amend(tx, subject, { topic: topic.code, points: topic.points });
        changed.push('topic');
      }
      return { data: { changed } };
    });
  }
}
