import { refuseCpr } from '../audit/index.js';
import type { ContactFields } from './contact.entity.js';
import { enterpriseKindOf, type EnterpriseKind } from './kinds.js';
import { readCvr, readMunicipality, told } from './party-fields.js';
import type { PartyInput } from './party.js';
import { emptyContact, readContact, tellsOfSomeone } from './typed-fields.js';

/** Who was typed, with every number and address read and found sound. */
export interface SoughtParty {
  readonly enterpriseId: string | null;
  readonly enterpriseName: string;
  readonly cvr: string | null;
  readonly kind: EnterpriseKind;
  readonly municipalityCode: string | null;
  readonly contactId: string | null;
  readonly contact: Omit<ContactFields, 'enterpriseId'>;
  readonly confirmedNew: boolean;
}

/** Throws `invalid` refusals that name the field. `today` is the local day, for the CPR check of names. */
export function readSought(input: PartyInput, today: string): SoughtParty {
  const { enterprise = {}, contact = {}, kind, municipalityCode, confirmedNew = false } = input;
  refuseCpr({ fields: { 'enterprise.name': enterprise.name }, today, overridden: false });
  return {
    enterpriseId: enterprise.id ?? null,
    enterpriseName: enterprise.name?.trim() ?? '',
    cvr: told(enterprise.cvr, (text) => readCvr(text, 'enterprise.cvr')),
    kind: enterpriseKindOf(kind),
    municipalityCode: told(municipalityCode, (code) => readMunicipality(code, 'municipalityCode')),
    contactId: contact.id ?? null,
    contact: { ...emptyContact, ...readContact(contact, today, 'contact.') },
    confirmedNew,
  };
}

/** Whether anything is told of a person. */
export const asksForContact = ({ contactId, contact }: SoughtParty): boolean =>
  contactId !== null || tellsOfSomeone(contact);

export const asksForEnterprise = ({ enterpriseId, enterpriseName, cvr }: SoughtParty): boolean =>
  enterpriseId !== null || enterpriseName !== '' || cvr !== null;
