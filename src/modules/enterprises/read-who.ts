import { parseCvr, parsePhone } from '#desk/danish-ids';
import { isPersonKind } from './kinds.js';
import type { PartyInput } from './party.js';

const NUMBER =
  /(?<![\p{L}\p{N}])(?<mark>(?:cvr|dk|tlf|telefon|mobil|tel)[\s.:-]*(?:nr[\s.:]*)?)?(?<number>(?:\+|\d)(?:[\s.-]?\d)*)(?![\p{L}\p{N}])/giu;
const SEPARATORS = /^[\s,;:·–-]+|[\s,;:·–-]+$/gu;

/**
 * Reads the quick log's one "who" field: "99 00 00 07", "mette@havn.example", "Havn & Hånd, 86 00 00 31". A CVR
 * number is the enterprise's, phone and e-mail address the contact's; the rest is a name, of a person when `kind` is
 * one of people. Eight digits that could be either are a CVR number: of phone numbers one in eleven passes its check,
 * of CVR numbers all. A number that is alone and neither is handed on as it is, so that it is refused with a reason.
 */
export function readWho(text: string, kind?: string): PartyInput {
  const mail = text.split(/[\s,;<>]+/).find((word) => word.includes('@'));
  const withoutMail = mail ? text.replace(mail, ' ').replace(/<\s*>/, ' ') : text;
  const number = readNumber(withoutMail);
  const name = (number ? withoutMail.replace(number.written, ' ') : withoutMail)
    .replace(/\s+/g, ' ')
    .replace(SEPARATORS, '');
  const person = name !== '' && kind !== undefined && isPersonKind(kind);
  const enterprise = {
    ...(number?.cvr ? { cvr: number.cvr } : {}),
    ...(name !== '' && !person ? { name } : {}),
  };
  const contact = {
    ...(person ? { name } : {}),
    ...(mail ? { email: mail } : {}),
    ...(number?.phone ? { phone: number.phone } : {}),
  };
  return {
    ...(some(enterprise) ? { enterprise } : {}),
    ...(some(contact) ? { contact } : {}),
    ...(kind ? { kind } : {}),
  };
}

const some = (fields: object) => Object.keys(fields).length > 0;

/** The first number long enough to be one of these; behind "CVR" any, so that a short one is refused as such. */
function readNumber(text: string): { written: string; cvr?: string; phone?: string } | undefined {
  const found = [...text.matchAll(NUMBER)].find(
    ({ groups }) => /^cvr/i.test(groups?.mark ?? '') || isLong(groups?.number),
  );
  if (!found) return undefined;
  const [written] = found;
  const { mark = '', number = '' } = found.groups ?? {};
  if (/^(cvr|dk)/i.test(mark)) return { written, cvr: number };
  if (mark !== '' || /^(\+|00)/.test(number)) return { written, phone: number };
  if (parseCvr(number).ok) return { written, cvr: number };
  if (parsePhone(number).ok) return { written, phone: number };
  const alone = text.replace(written, '').replace(SEPARATORS, '') === '';
  return alone ? { written, cvr: number } : undefined;
}

const isLong = (number = ''): boolean => number.replace(/\D/g, '').length >= 5;
