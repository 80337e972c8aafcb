import {
  endOfLocalDay,
  formatDate,
  formatMoment,
  instantOf,
  localDate,
  startOfLocalDay,
} from '#desk/business-time';
import type { Language, Texts } from '../../../texts/index.js';
import type { Period } from '../absence-period.js';

/** "24. november 2026", "24. november 2026, formiddag", "24. november 2026 til 2. januar 2027", or by the clock. */
export function periodText({ from, to }: Period, t: Texts, language: Language): string {
  const { until, parts } = t.assignment.absence;
  const [begin, end] = [from.getTime(), to.getTime()];
  const [first, last] = [localDate(begin), localDate(end - 1)];
  const morning = begin === startOfLocalDay(first);
  const evening = end === endOfLocalDay(last);
  const day = (date: string) => formatDate(date, language);
  if (morning && evening) return first === last ? day(first) : until(day(first), day(last));
  if (first === last && morning && isNoon(first, end)) return `${day(first)}, ${parts.am.toLowerCase()}`;
  if (first === last && evening && isNoon(first, begin)) return `${day(first)}, ${parts.pm.toLowerCase()}`;
  return until(formatMoment(begin, language), formatMoment(end, language));
}

function isNoon(date: string, ms: number): boolean {
  const noon = instantOf(date, '12:00');
  return noon.kind === 'ok' && noon.ms === ms;
}
