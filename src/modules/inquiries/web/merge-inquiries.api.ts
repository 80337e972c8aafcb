import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter, ApiRefusals } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import {
  MergeAnswer,
  MergeAnswers,
  MergePreviewAnswer,
  mergePreviewAnswer,
  MergeWithForm,
} from '../../merges/index.js';
import { InquiryMergePreview } from '../queries/inquiry-merge.query.js';
import { MergeInquiries } from '../use-cases/merge-inquiries.js';
import { MergeInquiriesForm } from './merge-inquiries.form.js';

/** Making two inquiries about the same one. `DELETE /merges/{id}` undoes it. */
@ApiTags('merges')
@Controller('/api/v1/inquiries/:reference/merges')
export class InquiryMergesApi {
  constructor(
    private readonly previews: InquiryMergePreview,
    private readonly merge: MergeInquiries,
    private readonly answers: MergeAnswers,
  ) {}

  @Allow('inquiries.read')
  @Get()
  @ApiOperation({ summary: 'What merging another inquiry into this one would do' })
  @ApiFilter(MergeWithForm)
  @ApiOkResponse({ type: MergePreviewAnswer })
  async preview(
    @Param('reference') reference: string,
    @Query() query: Record<string, unknown>,
    @Req() request: DeskRequest,
  ) {
    const { with: other = '' } = readForm(MergeWithForm, query);
    return mergePreviewAnswer(await this.previews.find(reference, other, signedIn(request)));
  }

  @Allow('inquiries.write')
  @Post()
  @ApiOperation({ summary: 'Merge another inquiry into this one: that one is closed as a duplicate' })
  @ApiBody({ type: MergeInquiriesForm })
  @ApiCreatedResponse({ type: MergeAnswer })
  @ApiRefusals(409, 412)
  join(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const form = readForm(MergeInquiriesForm, body);
    const who = signedIn(request);
    return this.answers.made(
      () => this.merge.run({ ...form, reference }, who),
      () => this.previews.find(reference, form.with, who),
    );
  }
}
