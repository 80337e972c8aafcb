import { Body, Controller, Delete, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { draftFrom, draftNotFound, isDraftKey } from '../draft.js';
import { OwnDrafts } from '../queries/own-drafts.query.js';
import { DiscardDraft } from '../use-cases/discard-draft.js';
import { mostDrafts, SaveDraft } from '../use-cases/save-draft.js';
import { DraftAnswer, DraftListAnswer } from './draft.answer.js';
import { DraftForm } from './draft.form.js';

@ApiTags('drafts')
@Controller('/api/v1/drafts')
export class DraftsApi {
  constructor(
    private readonly own: OwnDrafts,
    private readonly save: SaveDraft,
    private readonly discard: DiscardDraft,
  ) {}

  @Allow('drafts.own')
  @Get()
  @ApiOperation({ summary: 'What you have begun to write and not saved, newest first; nobody else sees it' })
  @ApiOkResponse({ type: DraftListAnswer })
  async list(@Req() request: DeskRequest): Promise<DraftListAnswer> {
    const drafts = await this.own.list(signedIn(request).id, mostDrafts);
    return { items: drafts.map((draft) => ({ ...draft })) };
  }

  @Allow('drafts.own')
  @Get(':key')
  @ApiOperation({ summary: 'One draft of your own' })
  @ApiOkResponse({ type: DraftAnswer })
  async one(@Param('key') key: string, @Req() request: DeskRequest): Promise<DraftAnswer> {
    const [draft] = isDraftKey(key) ? await this.own.among(signedIn(request).id, [key]) : [];
    if (!draft) throw draftNotFound();
    return { ...draft };
  }

  @Allow('drafts.own')
  @Put(':key')
  @HttpCode(204)
  @ApiOperation({ summary: 'Keep a draft for 14 days; at most 50, the oldest makes room' })
  @ApiBody({ type: DraftForm })
  @ApiNoContentResponse()
  async put(@Param('key') key: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { fields } = readForm(DraftForm, body);
    await this.save.run({ key, fields: draftFrom(fields) }, signedIn(request));
  }

  @Allow('drafts.own')
  @Delete(':key')
  @HttpCode(204)
  @ApiOperation({ summary: 'Throw a draft away' })
  @ApiNoContentResponse()
  async remove(@Param('key') key: string, @Req() request: DeskRequest) {
    await this.discard.run(key, signedIn(request));
  }
}
