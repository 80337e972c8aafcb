import { fieldsApart, type Keep } from '../merges/index.js';
import type { Inquiry } from './inquiry.entity.js';

export const inquiryFieldNames = ['subject', 'party', 'inquirerKind', 'municipalityCode'] as const;
export type InquiryFieldName = (typeof inquiryFieldNames)[number];
export type InquiryKeep = Keep<InquiryFieldName>;

export type ComparedInquiry = Pick<
  Inquiry,
  'subject' | 'enterpriseId' | 'contactId' | 'inquirerKind' | 'municipalityCode'
>;

const partyOf = ({ enterpriseId, contactId }: ComparedInquiry): string | null =>
  enterpriseId === null && contactId === null ? null : `${enterpriseId ?? ''}/${contactId ?? ''}`;

/** Where two inquiries differ; what the survivor says holds unless it says nothing. */
export const inquiriesApart = (ours: ComparedInquiry, other: ComparedInquiry) =>
  fieldsApart(
    inquiryFieldNames,
    { ...ours, party: partyOf(ours) },
    { ...other, party: partyOf(other) },
    { lead: 'this' },
  );

/** They name two enterprises, or no enterprise and two persons. */
export function haveTwoParties(a: ComparedInquiry, b: ComparedInquiry): boolean {
  const differ = (one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other;
  if (a.enterpriseId === null && b.enterpriseId === null) return differ(a.contactId, b.contactId);
  return differ(a.enterpriseId, b.enterpriseId);
}
