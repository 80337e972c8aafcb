import { refuseCpr } from '../audit/index.js';
import type { ContactFields } from './contact.entity.js';
import type { EnterpriseFields } from './enterprise.entity.js';
import type { EnterpriseKind } from './kinds.js';
import {
  noMail,
  readCvr,
  readMail,
  readMunicipality,
  readPhone,
  readPostalCode,
  told,
} from './party-fields.js';

/** Corrections of an enterprise: what is absent stays, null or empty clears. */
export interface TypedEnterprise {
  readonly name?: string;
  readonly cvr?: string | null;
  readonly kind?: EnterpriseKind;
  readonly municipalityCode?: string | null;
  readonly postalCode?: string | null;
}

/** Corrections of a contact: what is absent stays, null or empty clears. */
export interface TypedContact {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** Throws `invalid` refusals that name the field. `today` is the local day, for the CPR check. */
export function readEnterprise(typed: TypedEnterprise, today: string): Partial<EnterpriseFields> {
  const { name, cvr, kind, municipalityCode, postalCode } = typed;
  refuseCpr({ fields: { name }, today, overridden: false });
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(cvr === undefined ? {} : { cvr: told(cvr, (text) => readCvr(text, 'cvr')) }),
    ...(kind === undefined ? {} : { kind }),
    ...(municipalityCode === undefined
      ? {}
      : { municipalityCode: told(municipalityCode, (text) => readMunicipality(text, 'municipalityCode')) }),
    ...(postalCode === undefined
      ? {}
      : { postalCode: told(postalCode, (text) => readPostalCode(text, 'postalCode')) }),
  };
}

/** `at` is put before the names of fields: `contact.` where the contact is part of a larger form. */
export function readContact(
  typed: TypedContact,
  today: string,
  at = '',
): Partial<Omit<ContactFields, 'enterpriseId'>> {
  const { name, email, phone } = typed;
  refuseCpr({ fields: { [`${at}name`]: name ?? undefined }, today, overridden: false });
  return {
    ...(name === undefined ? {} : { name: name?.trim() ?? '' }),
    ...(phone === undefined ? {} : { phone: told(phone, (text) => readPhone(text, `${at}phone`)) }),
    ...(email === undefined ? {} : (told(email, (text) => readMail(text, `${at}email`)) ?? noMail)),
  };
}

export const emptyContact = { name: '', phone: null, ...noMail } as const;

/** Whether a record holds anything by which a person can be known or reached. */
export const tellsOfSomeone = ({
  name,
  phone,
  email,
}: Pick<ContactFields, 'name' | 'phone' | 'email'>): boolean =>
  name !== '' || phone !== null || email !== null;
