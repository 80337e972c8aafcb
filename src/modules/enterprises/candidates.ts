import { formatCvr, formatPhone } from '#desk/danish-ids';
import type { KnownContact, KnownEnterprise } from './likely-same.js';
import { reasons, type Candidate, type Why } from './party.js';

const mostShown = 6;

/** What a record is shown as while it has no name. */
export const enterpriseLabel = ({ name, cvr }: Pick<KnownEnterprise, 'name' | 'cvr'>): string =>
  name || (cvr === null ? '' : `CVR ${formatCvr(cvr)}`);

export const contactLabel = (contact: {
  name: string;
  phone: string | null;
  email?: string | null;
}): string => contact.name || (contact.phone === null ? (contact.email ?? '') : formatPhone(contact.phone));

export const candidateEnterprise = (known: KnownEnterprise, why: Why): Candidate => ({
  enterpriseId: known.id,
  contactId: null,
  name: enterpriseLabel(known),
  cvr: known.cvr,
  why,
});

export function candidateContact(known: KnownContact, why: Why): Candidate {
  const { enterpriseId, enterpriseName, enterpriseCvr: cvr } = known;
  const person = contactLabel({ ...known, email: known.emailKey });
  const enterprise = enterpriseName === null ? '' : enterpriseLabel({ name: enterpriseName, cvr });
  return {
    enterpriseId,
    contactId: known.id,
    name: [person, enterprise].filter(Boolean).join(', '),
    cvr,
    why,
  };
}

/** Surest first, each record once, no more than a person takes in. */
export function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return [...candidates]
    .sort((a, b) => reasons.indexOf(a.why) - reasons.indexOf(b.why))
    .filter(({ enterpriseId, contactId }) => {
      const key = `${enterpriseId}/${contactId}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, mostShown);
}
