import { domainToASCII } from 'node:url';

export interface MailAddress {
  /** As typed, without the space round it; the domain in lower case and ASCII (IDNA). All ASCII, at most 254. */
  readonly address: string;
  /** The address in lower case, to tell whether two are one. */
  readonly key: string;
  /** Lower case, ASCII. */
  readonly domain: string;
}

export type MailAddressResult =
  | ({ readonly ok: true } & MailAddress)
  | {
      readonly ok: false;
      readonly error: 'empty' | 'too_long' | 'characters' | 'no_at' | 'several_at' | 'local_part' | 'domain';
    };

// RFC 5321 §4.5.3.1.1 and §4.5.3.1.3 (a path of 256 has its angle brackets within), RFC 1035 §2.3.4.
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

const LINE_BREAK_OR_CONTROL = /[^\P{Cc}\t]|[\u2028\u2029]/u;
const NEVER = /[\s\p{Cc},;:<>"()[\]\\]/u;
const DOT_ATOM = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const DOMAIN_CHARACTERS = /^[\p{L}\p{M}\p{Nd}.-]+$/u;
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

/**
 * Reads exactly one addr-spec, the narrow form (RFC 5321 Dot-string "@" Domain): no display name, quoting, comment,
 * address literal or route. Stricter than the RFCs on purpose, because nodemailer lets a line break or a comma
 * in an address change who gets the mail (reliability.md, finding 9): what passes here can name one
 * recipient only.
 */
export function parseMailAddress(text: string): MailAddressResult {
  if (LINE_BREAK_OR_CONTROL.test(text)) return refused('characters');
  const written = text.trim();
  if (written === '') return refused('empty');
  if (written.length > LONGEST_ADDRESS) return refused('too_long');
  if (NEVER.test(written)) return refused('characters');
  const [local = '', typedDomain, ...more] = written.split('@');
  if (typedDomain === undefined) return refused('no_at');
  if (more.length > 0) return refused('several_at');
  if (local.length > LONGEST_LOCAL_PART) return refused('too_long');
  if (!isLocalPart(local)) return refused('local_part');
  const domain = asciiDomain(typedDomain);
  if (domain === undefined) return refused('domain');
  const address = `${local}@${domain}`;
  if (address.length > LONGEST_ADDRESS) return refused('too_long');
  return { ok: true, address, key: address.toLowerCase(), domain };
}

function isLocalPart(local: string): boolean {
  // "=?utf-8?q?…?=" is decoded by some mail programs, and what comes out may be another address (RFC 2047).
  return DOT_ATOM.test(local) && !local.includes('=?');
}

/** undefined for what no public mail domain can be. */
function asciiDomain(typed: string): string | undefined {
  // Asked first, since domainToASCII takes a whole authority: 'a.dk/x' would become 'a.dk'.
  if (!DOMAIN_CHARACTERS.test(typed)) return undefined;
  const domain = domainToASCII(typed);
  const labels = domain.split('.');
  const isHostName = labels.length >= 2 && labels.every((label) => LABEL.test(label));
  // A last label of digits is an IPv4 address, in one of its spellings.
  return isHostName && !/^\d+$/.test(labels.at(-1) ?? '') ? domain : undefined;
}

function refused<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
