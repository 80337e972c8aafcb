import { formatPhone } from '#desk/danish-ids';
import { isFreeMailDomain } from '#desk/mail-address';
import { fold, foldedWords } from '#desk/text-folding';
import type { Contact } from './contact.entity.js';
import type { Enterprise } from './enterprise.entity.js';

type Named = Pick<Enterprise, 'name' | 'cvr'>;
type Reachable = Pick<Contact, 'name' | 'email' | 'emailKey' | 'emailDomain' | 'phone'>;

/** As long as the column. */
const longest = 80;
const mostWords = 6;
const DOMAIN = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}$/;

/** A whole name in the one spelling it is searched by. The space in front tells it from a word. */
export function wholeKey(name: string): string {
  const folded = fold(name).replace(/\s+/g, ' ').trim();
  return folded === '' ? '' : ` ${folded}`.slice(0, longest);
}

/** What an enterprise is found by: its name whole and by the word, and its CVR number. */
export const enterpriseKeys = ({ name, cvr }: Named): string[] => keys([...nameKeys(name), cvr]);

/** A contact is found by its own name, phone and address, and by what its enterprise is found by. */
export const contactKeys = (contact: Reachable, enterprise?: Named): string[] =>
  keys([
    ...nameKeys(contact.name),
    ...phoneDigits(contact.phone),
    contact.emailKey,
    contact.emailDomain && !isFreeMailDomain(contact.emailDomain) ? contact.emailDomain : null,
    ...(enterprise ? enterpriseKeys(enterprise) : []),
  ]);

/** For a search that knows single words only: the address by its words too. */
export const wordsOfParty = (enterprise?: Named, contact?: Reachable): string[] => [
  ...new Set([
    ...foldedWords(`${enterprise?.name ?? ''} ${contact?.name ?? ''} ${contact?.email ?? ''}`),
    ...(enterprise?.cvr ? [enterprise.cvr] : []),
    ...phoneDigits(contact?.phone ?? null),
  ]),
];

/** The name whole, by the word, and, where a part of it is a domain, as that. */
const nameKeys = (name: string): string[] => [
  wholeKey(name),
  ...foldedWords(name),
  ...fold(name)
    .split(/\s+/)
    .filter((part) => DOMAIN.test(part)),
];

/** The number as dialled at home, and with its country code. */
function phoneDigits(e164: string | null): string[] {
  if (!e164) return [];
  const atHome = formatPhone(e164).replace(/^\+\d+ /, '');
  return [atHome, e164].map((text) => text.replace(/\D/g, ''));
}

const keys = (candidates: readonly (string | null)[]): string[] => [
  ...new Set(
    candidates.filter((key): key is string => key !== null && key !== '').map((key) => key.slice(0, longest)),
  ),
];

/**
 * What was typed, as prefixes that each must match a key. Groups of digits are one number, however spaced; "CVR",
 * "DK", "+45" and "0045" in front are no obstacle. An address or its domain is kept whole; a lone character finds too
 * much.
 */
export function typedKeys(text: string): string[] {
  const joined = fold(text)
    .replace(/(?<![\p{L}\p{N}])(?:cvr|dk)[\s.:-]*(?=\d)/gu, ' ')
    .replace(/(?<=\d)[\s.-]+(?=\d)/g, '')
    .replace(/(?<!\d)00(?=\d{8})/g, '');
  const typed = joined
    .split(/\s+/)
    .flatMap((word) =>
      word.includes('@') || DOMAIN.test(word) ? [word.replace(/^@/, '')] : foldedWords(word),
    );
  const long = typed.filter((word) => word.length >= 2).map((word) => word.slice(0, longest));
  return [...new Set(long)].slice(0, mostWords);
}

/** For `LIKE`: whatever begins so. */
export const likePrefix = (text: string): string => `${text.replace(/[%_\\]/g, '\\$&')}%`;
