import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { troubleOf } from '../../../platform/http/problem.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import { may } from '../../identity/index.js';
import { mergeNotFound } from '../merge.refusals.js';
import { Merges } from '../queries/merges.query.js';
import { StaysAfterUndo } from '../queries/what-stays.query.js';
import { UndoMerge } from '../use-cases/undo-merge.js';
import { MergesPage, type MergesPageProps } from '../views/merges.page.js';
import { UndoMergePage, type UndoMergePageProps } from '../views/undo-merge.page.js';

const path = '/virksomheder/sammenlaegninger';
const perPage = 50;

/** What has been merged, and undoing it: of enterprises, contacts and inquiries alike. */
@ApiExcludeController()
@Controller(path)
export class MergesPages {
  constructor(
    private readonly merges: Merges,
    private readonly stays: StaysAfterUndo,
    private readonly undo: UndoMerge,
  ) {}

  @Allow('merges.read')
  @Get()
  @Page(MergesPage)
  async list(@Query() { efter, fortrudt }: Record<string, unknown>): Promise<MergesPageProps> {
    const cursor = typeof efter === 'string' ? efter : undefined;
    const rows = await this.merges.undoable(perPage, cursor);
    return { rows, firstPage: cursor === undefined, undone: fortrudt !== undefined };
  }

  @Allow('merges.read')
  @Get('/:id')
  @Page(UndoMergePage)
  show(@Param('id') id: string, @Req() request: DeskRequest): Promise<UndoMergePageProps> {
    return this.props(id, signedIn(request));
  }

  @Allow('merges.write')
  @Post('/:id')
  @Page(UndoMergePage)
  async part(@Param('id') id: string, @Req() request: DeskRequest) {
    const who = signedIn(request);
    try {
      await this.undo.run(id, who);
      return new SeeOther(`${path}?fortrudt`);
    } catch (error) {
      const { status, detail } = troubleOf(error, textsIn(who.language));
      if (status !== 409) throw error;
      return new Shown(await this.props(id, who, detail), status);
    }
  }

  private async props(id: string, who: Who, error?: string): Promise<UndoMergePageProps> {
    const merge = await this.merges.byId(id);
    if (!merge) throw mergeNotFound();
    return { merge, stays: await this.stays.find(merge), mayWrite: may(who.roles, 'merges.write'), error };
  }
}
