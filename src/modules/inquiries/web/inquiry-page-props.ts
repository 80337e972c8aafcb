import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { Advisors } from '../../assignment/index.js';
import { municipalities } from '../../enterprises/index.js';
import { OpenUndos, Viewers } from '../../drafts/index.js';
import { may } from '../../identity/index.js';
import { offeredTopics, Settings } from '../../settings/index.js';
import { InquiryFiles } from '../queries/inquiry-file.query.js';
import type { InquiryPageProps } from '../views/inquiry.page.js';

const municipalityChoices = municipalities.map(({ code, name }) => ({ value: code, label: name }));

@Injectable()
export class InquiryPagePropsMaker {
  constructor(
    private readonly files: InquiryFiles,
    private readonly advisors: Advisors,
    private readonly settings: Settings,
    private readonly undos: OpenUndos,
    private readonly viewers: Viewers,
  ) {}

  async make(
    reference: string,
    who: Who,
    shown: Pick<InquiryPageProps, 'typed' | 'errors' | 'stale'> = {},
  ): Promise<InquiryPageProps> {
    const [file, advisors, { topics }, calendar] = await Promise.all([
      this.files.open(reference, who.language),
      this.advisors.list(),
      this.settings.current(),
      this.settings.calendar(),
    ]);
    const { id, version } = file.card;
    const [[undo], viewers] = await Promise.all([
      this.undos.find({ type: 'inquiry', by: who.id, record: { id, version }, limit: 1 }),
      this.viewers.others({ type: 'inquiry', id }, who.id),
    ]);
    return {
      ...file,
      undo,
      viewers,
      ...shown,
      topics: offeredTopics(topics, file.card.topic).map(({ code, label }) => ({
        value: code,
        label: label[who.language],
      })),
      advisors: advisors.map(({ id, name }) => ({ value: id, label: name })),
      municipalities: municipalityChoices,
      calendar,
      may: { write: may(who.roles, 'inquiries.write'), reassign: may(who.roles, 'inquiries.reassign') },
      meId: who.id,
    };
  }
}
