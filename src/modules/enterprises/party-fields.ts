import { isPostalCode, parseCvr, parsePhone } from '#desk/danish-ids';
import { parseMailAddress } from '#desk/mail-address';
import { Refusal } from '../../platform/http/refusal.js';
import type { RefusalCode } from '../../texts/index.js';
import type { ContactFields } from './contact.entity.js';
import { isMunicipality } from './municipalities.js';

/** Each reads what was typed into the form that is kept, or says what is wrong with it; `field` names it in the form. */
export function readCvr(text: string, field: string): string {
  const read = parseCvr(text);
  if (read.ok) return read.cvr;
  const digits = read.error === 'length' ? read.digits : undefined;
  throw new Refusal(cvrFaults[read.error], 'invalid', { digits }, field);
}

export function readPhone(text: string, field: string): string {
  const read = parsePhone(text);
  if (read.ok) return read.e164;
  throw new Refusal(phoneFaults[read.error], 'invalid', { digits: text.replace(/\D/g, '').length }, field);
}

export function readMail(
  text: string,
  field: string,
): Pick<ContactFields, 'email' | 'emailKey' | 'emailDomain'> {
  const read = parseMailAddress(text);
  if (read.ok) return { email: read.address, emailKey: read.key, emailDomain: read.domain };
  throw new Refusal(mailFaults[read.error], 'invalid', {}, field);
}

export const noMail = { email: null, emailKey: null, emailDomain: null } as const;

export function readMunicipality(code: string, field: string): string {
  if (isMunicipality(code)) return code;
  throw new Refusal('party.municipality', 'invalid', {}, field);
}

export function readPostalCode(code: string, field: string): string {
  if (isPostalCode(code)) return code;
  throw new Refusal('party.postal_code', 'invalid', {}, field);
}

/** `read` for what was told; null where nothing, or only space, was. */
export function told<T>(typed: string | null | undefined, read: (typed: string) => T): T | null {
  const text = typed?.trim() ?? '';
  return text === '' ? null : read(text);
}

const cvrFaults = {
  empty: 'party.cvr_characters',
  characters: 'party.cvr_characters',
  length: 'party.cvr_length',
  leading_zero: 'party.cvr_never_issued',
  all_zeros: 'party.cvr_never_issued',
  check_digit: 'party.cvr_never_issued',
} as const satisfies Record<string, RefusalCode>;

const phoneFaults = {
  empty: 'party.phone_characters',
  characters: 'party.phone_characters',
  too_short: 'party.phone_short',
  too_long: 'party.phone_long',
  invalid: 'party.phone_unknown',
} as const satisfies Record<string, RefusalCode>;

const mailFaults = {
  empty: 'party.email_at',
  no_at: 'party.email_at',
  several_at: 'party.email_at',
  characters: 'party.email_characters',
  local_part: 'party.email_local_part',
  domain: 'party.email_domain',
  too_long: 'party.email_long',
} as const satisfies Record<string, RefusalCode>;
