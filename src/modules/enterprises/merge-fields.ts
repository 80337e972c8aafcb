import { fieldsApart, newer, type Keep } from '../merges/index.js';
import type { Contact } from './contact.entity.js';
import type { Enterprise } from './enterprise.entity.js';

export const enterpriseFieldNames = ['name', 'cvr', 'kind', 'municipalityCode', 'postalCode'] as const;
export type EnterpriseFieldName = (typeof enterpriseFieldNames)[number];
export type EnterpriseKeep = Keep<EnterpriseFieldName>;

type ComparedEnterprise = Pick<Enterprise, EnterpriseFieldName | 'createdAt' | 'changedAt'>;

/** Where two enterprises differ; the one with a CVR number leads, else the one that was changed last. */
export function enterprisesApart(ours: ComparedEnterprise, other: ComparedEnterprise) {
  const alike = (ours.cvr === null) === (other.cvr === null);
  const lead = alike ? newer(ours, other) : ours.cvr === null ? 'other' : 'this';
  return fieldsApart(enterpriseFieldNames, ours, other, { lead, vague: ['other'] });
}

/** Two CVR numbers are two legal units, whatever they are called. */
export const haveTwoCvr = (a: Pick<Enterprise, 'cvr'>, b: Pick<Enterprise, 'cvr'>): boolean =>
  a.cvr !== null && b.cvr !== null && a.cvr !== b.cvr;

export const contactFieldNames = ['name', 'phone', 'email', 'enterprise'] as const;
export type ContactFieldName = (typeof contactFieldNames)[number];
export type ContactKeep = Keep<ContactFieldName>;

type ComparedContact = Pick<Contact, 'name' | 'phone' | 'email' | 'createdAt' | 'changedAt'> & {
  /** An id, or what it is called. */
  readonly enterprise: string | null;
};

/** Where two contacts differ; the one that was changed last leads. */
export const contactsApart = (ours: ComparedContact, other: ComparedContact) =>
  fieldsApart(contactFieldNames, ours, other, { lead: newer(ours, other) });
