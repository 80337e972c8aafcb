import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page, SeeOther } from '../../../platform/html/page.js';
import { contactLabel } from '../candidates.js';
import { contactNotFound } from '../party.refusals.js';
import { ContactMergePreview } from '../queries/contact-merge.query.js';
import { EnterpriseView, type ContactCard } from '../queries/enterprise-view.query.js';
import { LikelyDuplicates } from '../likely-duplicates.js';
import { MergeContacts } from '../use-cases/merge-contacts.js';
import { MergePage } from '../views/merge.page.js';
import { MergeContactsPageForm } from './merge.form.js';
import { MergePagePropsMaker, type MergeSubject } from './merge-page-props.js';
import type { Body as Typed } from './refused-form.js';

const path = (id: string) => `/kontakter/${id}/sammenlaegning`;

/** A contact's own address leads to its place on the enterprise's page; one of no enterprise is only merged. */
@ApiExcludeController()
@Controller('/kontakter/:id')
export class ContactPages {
  constructor(
    private readonly view: EnterpriseView,
    private readonly previews: ContactMergePreview,
    private readonly duplicates: LikelyDuplicates,
    private readonly merge: MergeContacts,
    private readonly props: MergePagePropsMaker,
  ) {}

  @Allow('enterprises.read')
  @Get()
  @Page(MergePage)
  async show(@Param('id') id: string, @Query('lagt-sammen') merged: unknown, @Req() request: DeskRequest) {
    const { id: contactId, enterpriseId } = await this.card(id);
    if (enterpriseId === null) return this.props.show(await this.subject(contactId), {}, signedIn(request));
    const told = typeof merged === 'string' && /^\d{1,19}$/.test(merged) ? `lagt-sammen=${merged}&` : '';
    return new SeeOther(`/virksomheder/${enterpriseId}?${told}vis=kontakt-${contactId}#contacts`);
  }

  @Allow('enterprises.read')
  @Get('/sammenlaegning')
  @Page(MergePage)
  async compare(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: DeskRequest,
  ) {
    const subject = await this.subject(id);
    if (subject.key !== id) return new SeeOther(path(subject.key));
    return this.props.show(subject, query, signedIn(request));
  }

  @Allow('enterprises.write')
  @Post('/sammenlaegning')
  @Page(MergePage)
  async join(@Param('id') id: string, @Body() typed: Typed, @Req() request: DeskRequest) {
    const who = signedIn(request);
    const subject = await this.subject(id);
    return this.props.attempt(subject, typed, who, () => {
      const form = readForm(MergeContactsPageForm, typed);
      const { med, version, otherVersion, keepName: name, keepPhone: phone, keepEmail: email } = form;
      const keep = { name, phone, email, enterprise: form.keepEnterprise };
      return this.merge.run({ id, with: med, keep, version, otherVersion }, who);
    });
  }

  private async card(id: string): Promise<ContactCard> {
    const card = await this.view.contact(id);
    if (!card) throw contactNotFound();
    return card;
  }

  private async subject(id: string): Promise<MergeSubject> {
    const card = await this.card(id);
    return {
      type: 'contact',
      key: card.id,
      label: contactLabel(card),
      href: `/kontakter/${card.id}`,
      path,
      suggestUrl: '/virksomheder/forslag?kun=kontakter',
      preview: (other) => this.previews.find(card.id, other),
      likely: () => this.duplicates.ofContact(card.id),
    };
  }
}
