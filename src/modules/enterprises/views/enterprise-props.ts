import type { PageContext } from '../../../platform/html/page.js';
import type { JustMerged } from '../../merges/index.js';
import type { Candidate } from '../party.js';
import type { EnterpriseCard } from '../queries/enterprise-view.query.js';
import type { Typed } from './enterprise-words.js';

export interface EnterprisePageProps {
  readonly card: EnterpriseCard;
  readonly mayWrite: boolean;
  /** The form that is open: `ret`, `status`, `ny-kontakt` or `kontakt-<id>`. */
  readonly open?: string;
  /** What was typed in it, when it was refused, and why. */
  readonly typed?: Typed;
  readonly errors?: Readonly<Record<string, string>>;
  readonly candidates?: readonly Candidate[];
  /** What has just become part of it, or of a contact of it. */
  readonly merged?: JustMerged;
  /** Someone saved first. */
  readonly stale?: boolean;
}

export type EnterpriseProps = EnterprisePageProps & { readonly page: PageContext };

/** Where the open form is sent. */
export function actionOf({ card, open = '' }: EnterprisePageProps): string {
  const contact = /^kontakt-(\d+)$/.exec(open)?.[1];
  const rest: Record<string, string> = { 'ny-kontakt': '/kontakter', status: '/status' };
  return `/virksomheder/${card.id}${contact ? `/kontakter/${contact}` : (rest[open] ?? '')}`;
}

/** The version a form is sent under: the one that was seen when it was first filled in, until both texts are shown. */
export const versionOf = (
  { typed, stale }: EnterprisePageProps,
  record: { readonly version: number },
): string => (stale ? undefined : typed?.version) ?? String(record.version);
