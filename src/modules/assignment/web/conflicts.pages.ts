import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { troubleOf } from '../../../platform/http/problem.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { textsIn } from '../../../texts/index.js';
import { Survivors } from '../../enterprises/index.js';
import { conflictEnterpriseUnknown } from '../assignment.refusals.js';
import { isId } from '../ids.js';
import { Advisors } from '../queries/advisors.query.js';
import { ConflictList } from '../queries/conflict-list.query.js';
import { LiftConflict } from '../use-cases/lift-conflict.js';
import { RecordConflict } from '../use-cases/record-conflict.js';
import { ConflictsPage, type ConflictsPageProps } from '../views/conflicts.page.js';
import { ConflictPageForm } from './absence.form.js';

/** Who may not deal with an enterprise: linked to from its page. */
@ApiExcludeController()
@Controller('/virksomheder/:enterpriseId/inhabilitet')
export class ConflictsPages {
  constructor(
    private readonly conflicts: ConflictList,
    private readonly advisors: Advisors,
    private readonly recordConflict: RecordConflict,
    private readonly liftConflict: LiftConflict,
    private readonly survivors: Survivors,
  ) {}

  @Allow('conflicts.write')
  @Get()
  @Page(ConflictsPage)
  async show(
    @Param('enterpriseId') enterpriseId: string,
    @Req() request: DeskRequest,
  ): Promise<ConflictsPageProps | SeeOther> {
    const survivor = await this.survivors.find(enterpriseId);
    if (survivor !== undefined && survivor !== enterpriseId)
      return new SeeOther(`/virksomheder/${survivor}/inhabilitet`);
    return this.props(enterpriseId, signedIn(request));
  }

  @Allow('conflicts.write')
  @Post()
  @Page(ConflictsPage)
  record(@Param('enterpriseId') enterpriseId: string, @Body() body: unknown, @Req() request: DeskRequest) {
    return this.attempt(enterpriseId, signedIn(request), (who) =>
      this.recordConflict.run({ ...readForm(ConflictPageForm, body), enterpriseId }, who),
    );
  }

  @Allow('conflicts.write')
  @Post(':advisorId/ophaevelse')
  @Page(ConflictsPage)
  lift(
    @Param('enterpriseId') enterpriseId: string,
    @Param('advisorId') advisorId: string,
    @Req() request: DeskRequest,
  ) {
    return this.attempt(enterpriseId, signedIn(request), (who) =>
      this.liftConflict.run({ advisorId, enterpriseId }, who),
    );
  }

  private async attempt(enterpriseId: string, who: Who, act: (who: Who) => Promise<void>) {
    try {
      await act(who);
      return new SeeOther(`/virksomheder/${enterpriseId}/inhabilitet`);
    } catch (error) {
      const { errors, status } = troubleOf(error, textsIn(who.language));
      if (!errors?.some(({ field }) => field === 'advisorId')) throw error;
      return new Shown(await this.props(enterpriseId, who, errors[0]?.message), status);
    }
  }

  private async props(enterpriseId: string, who: Who, refused?: string): Promise<ConflictsPageProps> {
    const name = isId(enterpriseId) ? await this.conflicts.enterpriseName(enterpriseId) : undefined;
    if (name === undefined) throw conflictEnterpriseUnknown();
    const [conflicts, advisors] = await Promise.all([
      this.conflicts.find(enterpriseId),
      this.advisors.list(),
    ]);
    return { enterprise: { id: enterpriseId, name }, conflicts, advisors, self: who.id, refused };
  }
}
