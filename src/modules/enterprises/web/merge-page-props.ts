import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/http/refusal.js';
import { fieldErrors, troubleOf } from '../../../platform/http/problem.js';
import type { Who } from '../../../platform/http/who.js';
import { SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import { may } from '../../identity/index.js';
import type { MergeChoice, MergePreview, MergePreviewProps } from '../../merges/index.js';
import { formatCvr } from '#desk/danish-ids';
import type { Candidate } from '../party.js';
import { PartySuggestions } from '../queries/party-suggestions.query.js';
import type { MergePageProps } from '../views/merge.page.js';
import { text } from './refused-form.js';

/** What the pages of merging enterprises and contacts differ in. */
export interface MergeSubject {
  readonly type: 'enterprise' | 'contact';
  readonly key: string;
  readonly label: string;
  readonly href: string;
  /** Of the page itself. */
  readonly path: (key: string) => string;
  readonly suggestUrl: string;
  readonly preview: (otherKey: string) => Promise<MergePreview>;
  readonly likely: () => Promise<readonly Candidate[]>;
}

type Answer = Promise<MergePageProps | Shown<MergePageProps>>;

@Injectable()
export class MergePagePropsMaker {
  constructor(private readonly suggestions: PartySuggestions) {}

  /** Both side by side once the other is named; else whom it may be. */
  async show(subject: MergeSubject, query: Record<string, unknown>, who: Who): Answer {
    const [q, other] = [text(query.q), readOther(query.med)];
    if (other === undefined) return this.choice(subject, who, { q });
    try {
      return await this.preview(subject, other, who);
    } catch (error) {
      const refused = fieldErrors(error, textsIn(who.language))?.with;
      if (refused === undefined) throw error;
      return new Shown(await this.choice(subject, who, { error: refused }), 422);
    }
  }

  /** Done: to the survivor, which says so. Refused: both side by side again, with what was chosen, and why. */
  async attempt(
    subject: MergeSubject,
    typed: Readonly<Record<string, string | undefined>>,
    who: Who,
    act: () => Promise<{ mergeId: string }>,
  ): Promise<SeeOther | Shown<MergePageProps>> {
    try {
      const { mergeId } = await act();
      return new SeeOther(`${subject.href}?lagt-sammen=${mergeId}`);
    } catch (error) {
      const { status, detail, errors, fault } = troubleOf(error, textsIn(who.language));
      if (fault || status === 404 || status === 403) throw error;
      const stale = error instanceof Refusal && error.kind === 'stale';
      const shown = stale ? { typed, stale } : { typed, error: errors?.[0]?.message ?? detail };
      return new Shown(await this.preview(subject, readOther(typed.med) ?? '', who, shown), status);
    }
  }

  private async preview(
    { key, label, href, path, preview }: MergeSubject,
    other: string,
    who: Who,
    shown: Pick<MergePreviewProps, 'typed' | 'error' | 'stale'> = {},
  ): Promise<MergePageProps> {
    const found = await preview(other);
    const mayWrite = may(who.roles, 'enterprises.write');
    const swapped = `${path(other)}?med=${key}`;
    return {
      record: { label, href },
      preview: { preview: found, action: path(key), swapped, mayWrite, ...shown },
    };
  }

  private async choice(
    { type, key, label, href, path, suggestUrl, likely }: MergeSubject,
    who: Who,
    { q, error }: { readonly q?: string; readonly error?: string },
  ): Promise<MergePageProps> {
    const [candidates, found] = await Promise.all([
      likely(),
      q === undefined ? undefined : this.suggestions.find(q, 10, type),
    ]);
    const others = found?.filter((one) => (type === 'enterprise' ? one.enterpriseId : one.contactId) !== key);
    const choice = {
      type,
      action: path(key),
      suggestUrl,
      likely: candidates.map((candidate) => choiceOf(candidate, type, who)),
      q,
      error,
      found: others?.map(({ enterpriseId, contactId, contactName, name, cvr }): MergeChoice => ({
        key: (type === 'enterprise' ? enterpriseId : contactId) ?? '',
        label: [contactName, name].filter(Boolean).join(', '),
        detail: cvr === null ? '' : `CVR ${formatCvr(cvr)}`,
      })),
    };
    return { record: { label, href }, choice };
  }
}

const choiceOf = (
  { enterpriseId, contactId, name, cvr, why }: Candidate,
  type: MergeSubject['type'],
  { language }: Who,
): MergeChoice => ({
  key: (type === 'enterprise' ? enterpriseId : contactId) ?? '',
  label: name,
  detail: [cvr && `CVR ${formatCvr(cvr)}`, textsIn(language).enterprises.known.why[why]]
    .filter(Boolean)
    .join(', '),
});

/** An id, or that of a suggestion. */
const readOther = (med: unknown): string | undefined =>
  typeof med === 'string' ? /^[ec]?(\d{1,20})$/.exec(med)?.[1] : undefined;
