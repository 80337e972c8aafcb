import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page, SeeOther } from '../../../platform/html/page.js';
import { enterpriseLabel } from '../candidates.js';
import { enterpriseNotFound } from '../party.refusals.js';
import { EnterpriseMergePreview } from '../queries/enterprise-merge.query.js';
import { EnterpriseView } from '../queries/enterprise-view.query.js';
import { LikelyDuplicates } from '../likely-duplicates.js';
import { MergeEnterprises } from '../use-cases/merge-enterprises.js';
import { MergePage } from '../views/merge.page.js';
import { MergeEnterprisesPageForm } from './merge.form.js';
import { MergePagePropsMaker, type MergeSubject } from './merge-page-props.js';
import type { Body as Typed } from './refused-form.js';

const path = (id: string) => `/virksomheder/${id}/sammenlaegning`;

@ApiExcludeController()
@Controller('/virksomheder/:id/sammenlaegning')
export class EnterpriseMergePages {
  constructor(
    private readonly view: EnterpriseView,
    private readonly previews: EnterpriseMergePreview,
    private readonly duplicates: LikelyDuplicates,
    private readonly merge: MergeEnterprises,
    private readonly props: MergePagePropsMaker,
  ) {}

  @Allow('enterprises.read')
  @Get()
  @Page(MergePage)
  async show(@Param('id') id: string, @Query() query: Record<string, unknown>, @Req() request: DeskRequest) {
    const subject = await this.subject(id);
    if (subject.key !== id) return new SeeOther(path(subject.key));
    return this.props.show(subject, query, signedIn(request));
  }

  @Allow('enterprises.write')
  @Post()
  @Page(MergePage)
  async join(@Param('id') id: string, @Body() typed: Typed, @Req() request: DeskRequest) {
    const who = signedIn(request);
    const subject = await this.subject(id);
    return this.props.attempt(subject, typed, who, () => {
      const form = readForm(MergeEnterprisesPageForm, typed);
      const { med, version, otherVersion, keepName: name, keepCvr: cvr, keepKind: kind } = form;
      const keep = {
        name,
        cvr,
        kind,
        municipalityCode: form.keepMunicipalityCode,
        postalCode: form.keepPostalCode,
      };
      return this.merge.run({ id, with: med, keep, version, otherVersion }, who);
    });
  }

  private async subject(id: string): Promise<MergeSubject> {
    const card = await this.view.byId(id);
    if (!card) throw enterpriseNotFound();
    return {
      type: 'enterprise',
      key: card.id,
      label: enterpriseLabel(card),
      href: `/virksomheder/${card.id}`,
      path,
      suggestUrl: '/virksomheder/forslag?kun=virksomheder',
      preview: (other) => this.previews.find(card.id, other),
      likely: () => this.duplicates.ofEnterprise(card.id),
    };
  }
}
