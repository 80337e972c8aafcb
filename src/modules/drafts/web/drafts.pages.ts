import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { draftFrom, isDraftKey } from '../draft.js';
import { OwnDrafts } from '../queries/own-drafts.query.js';
import { DiscardDraft } from '../use-cases/discard-draft.js';
import { SaveDraft } from '../use-cases/save-draft.js';

/** For the script of the forms: it sends a form as the form itself would be sent. */
@ApiExcludeController()
@Controller('/kladder')
export class DraftsPages {
  constructor(
    private readonly own: OwnDrafts,
    private readonly save: SaveDraft,
    private readonly discard: DiscardDraft,
  ) {}

  @Allow('drafts.own')
  @Get()
  async find(@Query('noegle') asked: unknown, @Req() request: DeskRequest) {
    const keys = [asked].flat().filter((key): key is string => typeof key === 'string' && isDraftKey(key));
    const drafts = await this.own.among(signedIn(request).id, keys.slice(0, 20));
    return Object.fromEntries(drafts.map(({ key, fields }) => [key, fields]));
  }

  @Allow('drafts.own')
  @Put(':key')
  @HttpCode(204)
  async put(
    @Param('key') key: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: DeskRequest,
  ) {
    const form = typeof body?._once === 'string' ? body._once.slice(0, 60) : undefined;
    await this.save.run({ key, fields: draftFrom(body), form }, signedIn(request));
  }

  @Allow('drafts.own')
  @Delete(':key')
  @HttpCode(204)
  async remove(@Param('key') key: string, @Req() request: DeskRequest) {
    await this.discard.run(key, signedIn(request));
  }
}
