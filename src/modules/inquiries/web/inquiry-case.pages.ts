import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { localMoment } from '../../../platform/http/local-moment.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { DeskRequest, Who } from '../../../platform/http/who.js';
import { Page, SeeOther } from '../../../platform/html/page.js';
import { InquiryCards } from '../queries/inquiry-card.query.js';
import { AttachToCase } from '../use-cases/attach-to-case.js';
import { OpenCaseOfInquiry } from '../use-cases/open-case-of-inquiry.js';
import { InquiryPage } from '../views/inquiry.page.js';
import { InquiryAttempt, type Typed } from './inquiry-attempt.js';
import { AttachPageForm, OpenCasePageForm } from './inquiry-case.form.js';

/** From an inquiry to a case: a new one, or one that is open with the same enterprise. */
@ApiExcludeController()
@Controller('/henvendelser/:reference')
export class InquiryCasePages {
  constructor(
    private readonly attempt: InquiryAttempt,
    private readonly cards: InquiryCards,
    private readonly openCase: OpenCaseOfInquiry,
    private readonly attach: AttachToCase,
  ) {}

  @Allow('inquiries.write')
  @Post('/sag')
  @Page(InquiryPage)
  open(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, async (who) => {
      const { what, dueAt, ...form } = readForm(OpenCasePageForm, body);
      const due = localMoment(dueAt, 'stepDueAt');
      if (!due) throw new Refusal('time.unreadable', 'invalid', {}, 'stepDueAt');
      await this.openCase.run({ ...form, reference, step: { what, dueAt: due } }, who);
      return this.toCase(reference, who);
    });
  }

  @Allow('inquiries.write')
  @Post('/sag/tilknytning')
  @Page(InquiryPage)
  hang(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) =>
      this.attach.run({ ...readForm(AttachPageForm, body), reference }, who),
    );
  }

  private async toCase(reference: string, who: Who): Promise<SeeOther> {
    const card = await this.cards.byReference(reference, who);
    return new SeeOther(card?.caseReference ? `/sager/${card.caseReference}` : `/henvendelser/${reference}`);
  }
}
