import { may } from '../rights.js';

/** Where the day begins: the desk's work, else what every role has. */
export const startPage = (roles: readonly string[]): string =>
  may(roles, 'inquiries.read') ? '/min-dag' : '/indstillinger';

/** First parts of the staff's pages (contract.md, "Pages"). */
const pages = new Set([
  'fravaer',
  'min-dag',
  'henvendelser',
  'sager',
  'virksomheder',
  'coaching',
  'rapporter',
  'indstillinger',
  'soeg',
]);
const longest = 500;

/**
 * The page to go back to, rebuilt from what the browser would make of it; undefined for everything but a page of the
 * desk, since a sign-in link must not lead to another site (ASVS 5.0 3.7.2).
 */
export function returnPath(wanted: unknown): string | undefined {
  if (typeof wanted !== 'string' || wanted.length > longest || !wanted.startsWith('/')) return undefined;
  const desk = 'https://desk.invalid';
  if (!URL.canParse(wanted, desk)) return undefined;
  const { origin, pathname, search } = new URL(wanted, desk);
  const page = pathname.split('/')[1] ?? '';
  return origin === desk && pages.has(page) ? pathname + search : undefined;
}
