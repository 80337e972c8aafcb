import { Controller, Delete, Get, HttpCode, Param, Query, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter, ApiRefusals } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Merges } from '../queries/merges.query.js';
import { UndoMerge } from '../use-cases/undo-merge.js';
import { mergeAnswer, MergesAnswer } from './merge.answer.js';
import { MergeListForm } from './merge.form.js';

@ApiTags('merges')
@Controller('/api/v1/merges')
export class MergesApi {
  constructor(
    private readonly merges: Merges,
    private readonly undo: UndoMerge,
  ) {}

  @Allow('merges.read')
  @Get()
  @ApiOperation({ summary: 'Merges that can still be undone, newest first' })
  @ApiFilter(MergeListForm)
  @ApiOkResponse({ type: MergesAnswer })
  async list(@Query() query: Record<string, unknown>): Promise<MergesAnswer> {
    const { limit = 50, cursor } = readForm(MergeListForm, query);
    const page = await this.merges.undoable(limit, cursor);
    return { ...page, items: page.items.map(mergeAnswer) };
  }

  @Allow('merges.write')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Undo a merge, within 30 days; 409 when a later one stands on it' })
  @ApiNoContentResponse()
  @ApiRefusals(409)
  async part(@Param('id') id: string, @Req() request: DeskRequest): Promise<void> {
    await this.undo.run(id, signedIn(request));
  }
}
