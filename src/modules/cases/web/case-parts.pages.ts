import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import type { DeskRequest } from '../../../platform/http/who.js';
import { Page } from '../../../platform/html/page.js';
import { AddCheck } from '../use-cases/add-check.js';
import { AddParticipant } from '../use-cases/add-participant.js';
import { ChangeCheck } from '../use-cases/change-check.js';
import { ChangeConfidentiality } from '../use-cases/change-confidentiality.js';
import { RelateCase } from '../use-cases/relate-case.js';
import { RemoveParticipant } from '../use-cases/remove-participant.js';
import { UnrelateCase } from '../use-cases/unrelate-case.js';
import { CasePage } from '../views/case.page.js';
import { CaseAttempt, type Typed } from './case-attempt.js';
import { CheckForm, ParticipantForm, RelatedForm } from './case.form.js';
import { CheckPageForm, ConfidentialityPageForm, PlainForm } from './case-page.forms.js';

/** What belongs to a case: the forms of its checklist, its participants, its related cases, and who may read it. */
@ApiExcludeController()
@Controller('/sager/:reference')
export class CasePartsPages {
  constructor(
    private readonly attempt: CaseAttempt,
    private readonly addCheck: AddCheck,
    private readonly addParticipant: AddParticipant,
    private readonly changeCheck: ChangeCheck,
    private readonly changeConfidentiality: ChangeConfidentiality,
    private readonly relateCase: RelateCase,
    private readonly removeParticipant: RemoveParticipant,
    private readonly unrelateCase: UnrelateCase,
  ) {}

  @Allow('cases.write')
  @Post('/tjekliste')
  @Page(CasePage)
  addPoint(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'check', body, request, then: '#checklist' }, (who) => {
      const form = readForm(CheckForm, body);
      return this.addCheck.run({ ...form, reference }, who);
    });
  }

  @Allow('cases.write')
  @Post('/tjekliste/:id')
  @Page(CasePage)
  tick(
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: Typed,
    @Req() request: DeskRequest,
  ) {
    return this.attempt.run({ reference, section: 'act', body, request, then: '#checklist' }, (who) => {
      const { as } = readForm(CheckPageForm, body);
      return this.changeCheck.run({ reference, id, as }, who);
    });
  }

  @Allow('cases.write')
  @Post('/deltagere')
  @Page(CasePage)
  join(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(
      { reference, section: 'participant', body, request, then: '#participants' },
      (who) => {
        const form = readForm(ParticipantForm, body);
        return this.addParticipant.run({ ...form, reference }, who);
      },
    );
  }

  @Allow('cases.write')
  @Post('/deltagere/:id/fjernet')
  @Page(CasePage)
  leave(
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: Typed,
    @Req() request: DeskRequest,
  ) {
    return this.attempt.run({ reference, section: 'act', body, request, then: '#participants' }, (who) => {
      readForm(PlainForm, body);
      return this.removeParticipant.run({ reference, id }, who);
    });
  }

  @Allow('cases.write')
  @Post('/beslaegtede')
  @Page(CasePage)
  relate(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'related', body, request, then: '#related' }, (who) => {
      const { reference: related } = readForm(RelatedForm, body);
      return this.relateCase.run({ reference, related }, who);
    });
  }

  @Allow('cases.write')
  @Post('/beslaegtede/:other/fjernet')
  @Page(CasePage)
  unrelate(
    @Param('reference') reference: string,
    @Param('other') related: string,
    @Body() body: Typed,
    @Req() request: DeskRequest,
  ) {
    return this.attempt.run({ reference, section: 'act', body, request, then: '#related' }, (who) => {
      readForm(PlainForm, body);
      return this.unrelateCase.run({ reference, related }, who);
    });
  }

  @Allow('cases.write')
  @Post('/fortrolighed')
  @Page(CasePage)
  confide(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'act', body, request }, (who) => {
      const { version, confidential } = readForm(ConfidentialityPageForm, body);
      return this.changeConfidentiality.run(
        { reference, version, confidential: confidential === 'true' },
        who,
      );
    });
  }
}
