import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { Advisors } from '../../assignment/index.js';
import { OpenUndos } from '../../drafts/index.js';
import { may } from '../../identity/index.js';
import { offeredTopics, Settings } from '../../settings/index.js';
import { CaseFiles } from '../queries/case-file.query.js';
import type { CasePageProps } from '../views/case-props.js';

@Injectable()
export class CasePagePropsMaker {
  constructor(
    private readonly files: CaseFiles,
    private readonly advisors: Advisors,
    private readonly settings: Settings,
    private readonly undos: OpenUndos,
  ) {}

  async make(
    reference: string,
    who: Who,
    shown: Partial<Pick<CasePageProps, 'planning' | 'refused' | 'stale'>> = {},
  ): Promise<CasePageProps> {
    const [file, advisors, { topics }, calendar] = await Promise.all([
      this.files.open(reference, who),
      this.advisors.list(),
      this.settings.current(),
      this.settings.calendar(),
    ]);
    const [undo] = await this.undos.find({
      type: 'case',
      by: who.id,
      record: file.card,
      limit: 1,
    });
    return {
      undo,
      planning: false,
      ...shown,
      ...file,
      topics: offeredTopics(topics, file.card.topic ?? undefined).map(({ code, label }) => ({
        value: code,
        label: label[who.language],
      })),
      advisors: advisors.map(({ id, name }) => ({ value: id, label: name })),
      calendar,
      may: { write: may(who.roles, 'cases.write'), reassign: may(who.roles, 'cases.reassign') },
    };
  }
}
