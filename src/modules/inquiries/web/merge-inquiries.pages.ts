import { formatDue } from '#desk/business-time';
import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { fieldErrors, troubleOf } from '../../../platform/http/problem.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import { municipalities } from '../../enterprises/index.js';
import { may } from '../../identity/index.js';
import type { MergeChoice, MergePreviewProps } from '../../merges/index.js';
import { inquiryNotFound } from '../inquiry.refusals.js';
import { InquiryCards, type InquiryCard } from '../queries/inquiry-card.query.js';
import { InquiryMergePreview } from '../queries/inquiry-merge.query.js';
import { InquiryQueue } from '../queries/inquiry-queue.query.js';
import type { InquiryRow } from '../queries/inquiry-row.js';
import { MergeInquiries } from '../use-cases/merge-inquiries.js';
import { partyName } from '../views/inquiry-words.js';
import { MergeInquiriesPage, type MergeInquiriesPageProps } from '../views/merge-inquiries.page.js';
import { MergeInquiriesPageForm } from './merge-inquiries.form.js';

type Answer = Promise<MergeInquiriesPageProps | Shown<MergeInquiriesPageProps> | SeeOther>;

const pathOf = (reference: string) => `/henvendelser/${reference}/sammenlaegning`;
const mostShown = 10;
const municipalityChoices = municipalities.map(({ code, name }) => ({ value: code, label: name }));

@ApiExcludeController()
@Controller('/henvendelser/:reference/sammenlaegning')
export class InquiryMergePages {
  constructor(
    private readonly cards: InquiryCards,
    private readonly queue: InquiryQueue,
    private readonly previews: InquiryMergePreview,
    private readonly merge: MergeInquiries,
    private readonly clock: Clock,
  ) {}

  @Allow('inquiries.read')
  @Get()
  @Page(MergeInquiriesPage)
  async show(
    @Param('reference') reference: string,
    @Query() { med, q }: Record<string, unknown>,
    @Req() request: DeskRequest,
  ): Answer {
    const who = signedIn(request);
    const card = await this.card(reference, who);
    if (card.reference !== reference) return new SeeOther(pathOf(card.reference));
    const typed = text(q);
    const other =
      text(med) ?? (typed !== undefined && (await this.cards.byReference(typed, who)) ? typed : undefined);
    if (other === undefined) return this.choice(card, who, { q: typed });
    try {
      return await this.preview(card, other, who);
    } catch (error) {
      const refused = fieldErrors(error, textsIn(who.language))?.with;
      if (refused === undefined) throw error;
      return new Shown(await this.choice(card, who, { error: refused }), 422);
    }
  }

  /** Done: to the survivor, which says so. Refused: both side by side again, with what was chosen, and why. */
  @Allow('inquiries.write')
  @Post()
  @Page(MergeInquiriesPage)
  async join(
    @Param('reference') reference: string,
    @Body() typed: Record<string, string>,
    @Req() request: DeskRequest,
  ): Answer {
    const who = signedIn(request);
    const card = await this.card(reference, who);
    try {
      const { med, keepSubject, keepParty, keepInquirerKind, keepMunicipalityCode, ...form } = readForm(
        MergeInquiriesPageForm,
        typed,
      );
      const keep = {
        subject: keepSubject,
        party: keepParty,
        inquirerKind: keepInquirerKind,
        municipalityCode: keepMunicipalityCode,
      };
      const { mergeId } = await this.merge.run({ ...form, reference, with: med, keep }, who);
      return new SeeOther(`/henvendelser/${reference}?lagt-sammen=${mergeId}`);
    } catch (error) {
      const { status, detail, errors, fault } = troubleOf(error, textsIn(who.language));
      if (fault || status === 404 || status === 403) throw error;
      const stale = error instanceof Refusal && error.kind === 'stale';
      const shown = stale ? { typed, stale } : { typed, error: errors?.[0]?.message ?? detail };
      return new Shown(await this.preview(card, text(typed.med) ?? '', who, shown), status);
    }
  }

  private async card(reference: string, who: Who): Promise<InquiryCard> {
    const card = await this.cards.byReference(reference, who);
    if (!card?.readable) throw inquiryNotFound();
    return card;
  }

  private async preview(
    card: InquiryCard,
    other: string,
    who: Who,
    shown: Pick<MergePreviewProps, 'typed' | 'error' | 'stale'> = {},
  ): Promise<MergeInquiriesPageProps> {
    const preview = {
      preview: await this.previews.find(card.reference, other, who),
      action: pathOf(card.reference),
      swapped: `${pathOf(other)}?med=${card.reference}`,
      mayWrite: may(who.roles, 'inquiries.write'),
      ...shown,
    };
    return { record: card, preview, municipalities: municipalityChoices };
  }

  /** Of the same enterprise or person, newest first; and what a search finds. */
  private async choice(
    card: InquiryCard,
    who: Who,
    { q, error }: { readonly q?: string; readonly error?: string },
  ): Promise<MergeInquiriesPageProps> {
    const list = (filter: { enterpriseId?: string; contactId?: string; q?: string }) =>
      this.queue.find({ ...filter, lane: 'all', sort: 'received', limit: mostShown + 1 }, who);
    const party = { enterpriseId: card.enterpriseId ?? undefined };
    const person = { contactId: card.contactId ?? undefined };
    const known = card.enterpriseId !== null || card.contactId !== null;
    const [likely, found] = await Promise.all([
      known ? list(card.enterpriseId === null ? person : party) : undefined,
      q === undefined ? undefined : list({ q }),
    ]);
    const choicesOf = (rows: readonly InquiryRow[]) =>
      rows
        .filter(({ id }) => id !== card.id)
        .slice(0, mostShown)
        .map((row) => this.choiceOf(row, who));
    const choice = {
      type: 'inquiry',
      action: pathOf(card.reference),
      likely: choicesOf(likely?.items ?? []),
      q,
      found: found && choicesOf(found.items),
      error,
    } as const;
    return { record: card, choice, municipalities: municipalityChoices };
  }

  private choiceOf(row: InquiryRow, { language }: Who): MergeChoice {
    const t = textsIn(language);
    const received = formatDue(row.receivedAt.getTime(), this.clock.now().getTime(), language);
    const detail = [partyName(row, t), t.inquiries.received(received), t.inquiries.statuses[row.status]];
    return { key: row.reference, label: `${row.reference} ${row.subject}`, detail: detail.join(', ') };
  }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim().slice(0, 120) || undefined : undefined;
