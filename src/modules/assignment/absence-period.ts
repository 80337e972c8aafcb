import { endOfLocalDay, instantOf, isLocalDate, startOfLocalDay } from '#desk/business-time';
import { FormInvalid } from '../../platform/http/form.js';
import { Refusal } from '../../platform/http/refusal.js';

export const halves = ['am', 'pm'] as const;
export type Half = (typeof halves)[number];

export interface PeriodInput {
  /** A local day, `YYYY-MM-DD`, from its beginning; or an ISO 8601 instant with its offset. */
  readonly from: string;
  /** A local day to its end, or an instant, exclusive. */
  readonly to: string;
  /** One single day only: until noon, or from noon on, local time. */
  readonly half?: Half;
}

export interface Period {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const longest = 3 * 366 * 24 * 3_600_000;

/**
 * What was typed, as instants. FormInvalid for what is no day or instant; `absence.half_of_one_day`,
 * `absence.backwards` and `absence.too_long` otherwise.
 */
export function periodOf({ from, to, half }: PeriodInput): Period {
  if (half) return halfDay(from, to, half);
  const period = { from: firstInstant('from', from), to: lastInstant('to', to) };
  const length = period.to.getTime() - period.from.getTime();
  if (length <= 0) throw new Refusal('absence.backwards', 'invalid', {}, 'to');
  if (length > longest) throw new Refusal('absence.too_long', 'invalid', {}, 'to');
  return period;
}

/** FormInvalid, naming the field, for what is neither a day nor an instant within 1970–2100. */
export const firstInstant = (field: string, text: string) => read(field, text, startOfLocalDay);
export const lastInstant = (field: string, text: string) => read(field, text, endOfLocalDay);

function halfDay(from: string, to: string, half: Half): Period {
  const noon = from === to && isLocalDate(from) ? instantOf(from, '12:00') : undefined;
  // No clock changes at noon: there is always exactly one.
  if (noon?.kind !== 'ok') throw new Refusal('absence.half_of_one_day', 'invalid', {}, 'half');
  return half === 'am'
    ? { from: new Date(startOfLocalDay(from)), to: new Date(noon.ms) }
    : { from: new Date(noon.ms), to: new Date(endOfLocalDay(from)) };
}

function read(field: string, text: string, bound: (day: string) => number): Date {
  if (isLocalDate(text)) return new Date(bound(text));
  const at = new Date(instant.test(text) ? text : Number.NaN);
  const year = at.getUTCFullYear();
  if (year > 1970 && year < 2100) return at;
  throw new FormInvalid([{ field, rule: 'not_a_day', facts: [] }]);
}
