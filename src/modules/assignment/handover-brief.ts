import { formatMoment } from '#desk/business-time';
import { textsIn } from '../../texts/index.js';
import type { Matter } from './work-holders.js';

const longest = 2000;
const lastLongest = 600;

/**
 * What the system knows to say about a matter when it is lent. In Danish: it goes into the desk's own records, and
 * its lender may write it anew before it is accepted.
 */
export function briefOf(matter: Matter | undefined): string {
  if (!matter) return '';
  const t = textsIn('da').cover.brief;
  const { title, party, next, dueAt, last } = matter;
  const lines = [
    party ? t.what(title, party) : title,
    dueAt ? t.next(next, formatMoment(dueAt.getTime(), 'da')) : next,
    ...(last ? [t.last(shortened(last))] : []),
  ];
  return lines.join('\n').slice(0, longest);
}

const shortened = (text: string) =>
  text.length <= lastLongest ? text : `${text.slice(0, lastLongest).trimEnd()}…`;
