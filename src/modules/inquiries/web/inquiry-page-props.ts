import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { Advisors } from '../../assignment/index.js';
import { CaseList } from '../../cases/index.js';
import { municipalities } from '../../enterprises/index.js';
import { OpenUndos, Viewers } from '../../drafts/index.js';
import { may } from '../../identity/index.js';
import { offeredTopics, Settings } from '../../settings/index.js';
import type { InquiryCard } from '../queries/inquiry-card.query.js';
import { InquiryFiles } from '../queries/inquiry-file.query.js';
import type { InquiryPageProps } from '../views/inquiry.page.js';

const municipalityChoices = municipalities.map(({ code, name }) => ({ value: code, label: name }));

@Injectable()
export class InquiryPagePropsMaker {
  constructor(
    private readonly files: InquiryFiles,
    private readonly cases: CaseList,
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
      this.files.open(reference, who),
      this.advisors.list(),
      this.settings.current(),
      this.settings.calendar(),
    ]);
    const { id, version } = file.card;
    const [[undo], viewers, openCases] = await Promise.all([
      this.undos.find({ type: 'inquiry', by: who.id, record: { id, version }, limit: 1 }),
      this.viewers.others({ type: 'inquiry', id }, who.id),
      this.openCases(file.card, who),
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
      openCases,
      calendar,
      may: { write: may(who.roles, 'inquiries.write'), reassign: may(who.roles, 'inquiries.reassign') },
      meId: who.id,
    };
  }

  /** Only those that the reader may read: what hangs on another is not theirs to know. */
  private async openCases({ caseReference, enterpriseId, contactId, readable }: InquiryCard, who: Who) {
    const party = enterpriseId ? { enterpriseId } : contactId ? { contactId } : undefined;
    if (!party || caseReference || !readable) return [];
    const { items } = await this.cases.find({ lane: 'all', ...party, limit: 50 }, who);
    return items
      .filter((row) => row.status !== 'closed' && row.readable)
      .map(({ reference, title }) => ({ value: reference, label: `${reference} ${title ?? ''}` }));
  }
}
