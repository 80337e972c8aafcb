import { addServiceTime } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { textsIn } from '../../../texts/index.js';
import { CaseOpening } from '../../cases/index.js';
import { Settings } from '../../settings/index.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';
import type { Inquiry } from '../inquiry.entity.js';
import { inCaseAlready, nobodyToOpenFor } from '../inquiry.refusals.js';

export interface CaseOfInquiry extends Omit<ChangeInput, 'text'> {
  /** Absent: the inquiry's own. */
  readonly title?: string;
  readonly topic?: string;
  /** Absent: to answer what is asked, by the deadline that was given. */
  readonly step?: { readonly what: string; readonly dueAt: Date };
  readonly confidential?: boolean;
}

/** More than an answer: the inquiry ends here, and its advisor goes on with the case that it opened. */
@Injectable()
export class OpenCaseOfInquiry {
  constructor(
    private readonly change: InquiryChange,
    private readonly opening: CaseOpening,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(input: CaseOfInquiry, who: Who): Promise<{ reference: string }> {
    const { title, topic, step, confidential = false, ...change } = input;
    const now = this.clock.now();
    if (step && step.dueAt < now) throw new Refusal('case.due_in_past', 'invalid', {}, 'nextStep.dueAt');
    const text = { title, 'nextStep.what': step?.what };
    const follow = await this.followUp(now);
    return this.change.run('open_case', { ...change, text }, who, async ({ tx, inquiry }) => {
      if (inquiry.caseId !== null) throw inCaseAlready();
      const { enterpriseId, contactId } = inquiry;
      if (enterpriseId === null && contactId === null) throw nobodyToOpenFor();
      const first = step ?? asked(inquiry, follow, who);
      const opened = await this.opening.open(
        tx,
        who,
        {
          topic: topic ?? inquiry.topic,
          title: title ?? inquiry.subject,
          party: { enterpriseId, contactId },
          step: { ...first, byId: null },
          confidential,
        },
        inquiry.assigneeId,
      );
      inquiry.caseId = opened.id;
      inquiry.closeWith('case_opened', inquiry.closedAt ?? now);
      return {};
    });
  }

  private async followUp(now: Date): Promise<Date> {
    const { answerWithinHours } = await this.settings.current();
    return new Date(
      addServiceTime(await this.settings.calendar(), now.getTime(), answerWithinHours * 60).dueMs,
    );
  }
}

/** What is still owed to the inquirer is the case's first step: nothing is forgotten by opening one. */
function asked({ answeredAt, dueAt, subject }: Inquiry, follow: Date, { language }: Who) {
  const { cases: t } = textsIn(language).inquiries;
  return answeredAt === null
    ? { what: t.answerFirst(subject).slice(0, 300), dueAt }
    : { what: t.followUp(subject).slice(0, 300), dueAt: follow };
}
