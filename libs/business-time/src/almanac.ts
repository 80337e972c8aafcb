import { Temporal } from 'temporal-polyfill';
import { danishHolidays } from './holidays.js';
import type { Holiday } from './holidays.js';

export const ZONE = 'Europe/Copenhagen';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

/** One local day in Copenhagen. Instants are epoch milliseconds. */
export interface LocalDay {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** ISO 8601: Monday 1 … Sunday 7. */
  readonly weekday: number;
  /** Days since 1 January 1970: differences are exact. */
  readonly number: number;
  readonly start: number;
  /** Exclusive: the start of the next day, 23, 24 or 25 hours later. */
  readonly end: number;
  /** The change of the clock on this day; `gain` is what the wall clock jumps ahead at the instant `at`. */
  readonly change: { readonly at: number; readonly gain: number } | null;
  readonly holiday: Holiday | null;
}

// Memo of a pure computation, filled a year (about 10 ms) at a time, so that no later call asks Intl for an
// offset. It can hold no more than the 131 years that the library accepts.
const byNumber = new Map<number, LocalDay>();
const byDate = new Map<string, LocalDay>();

/** The local day an instant falls on. Throws RangeError outside 1970–2100. */
export function dayAt(ms: number): LocalDay {
  // Counted in winter time; during the last hour of a day in summer time the guess is one day short.
  const guess = dayNumbered(Math.floor((ms + HOUR) / DAY));
  return ms < guess.end ? guess : dayNumbered(guess.number + 1);
}

/** The day with a date 'YYYY-MM-DD'. Throws RangeError when there is no such date within 1970–2100. */
export function dayOn(date: string): LocalDay {
  const day = findDay(date);
  if (!day) throw new RangeError(`${date} is not a date 'YYYY-MM-DD' within ${FIRST_YEAR}–${LAST_YEAR}`);
  return day;
}

export function findDay(date: string): LocalDay | undefined {
  const known = byDate.get(date);
  if (known || !/^\d{4}-\d\d-\d\d$/.test(date)) return known;
  const year = Number(date.slice(0, 4));
  if (isCovered(year)) fillYear(year);
  return byDate.get(date);
}

export function dayAfter(day: LocalDay): LocalDay {
  return dayNumbered(day.number + 1);
}

export function dayNumbered(number: number): LocalDay {
  const known = byNumber.get(number);
  if (known) return known;
  const year = Number.isFinite(number) ? 1970 + Math.floor(number / 365.2425) : Number.NaN;
  // The mean year misses by a day around New Year, so both neighbours are tried.
  for (const candidate of [year, year - 1, year + 1]) {
    if (isCovered(candidate)) fillYear(candidate);
    const day = byNumber.get(number);
    if (day) return day;
  }
  throw new RangeError(`the instant or day lies outside ${FIRST_YEAR}–${LAST_YEAR}`);
}

function isCovered(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function fillYear(year: number): void {
  const newYearsDay = new Temporal.PlainDate(year, 1, 1);
  if (byDate.has(newYearsDay.toString())) return;
  const holidays = new Map(danishHolidays(year).map((holiday) => [holiday.date, holiday]));
  let midnight = newYearsDay.toZonedDateTime(ZONE);
  while (midnight.year === year) {
    const next = midnight.add({ days: 1 });
    const day = localDay(midnight, next, holidays);
    byNumber.set(day.number, day);
    byDate.set(day.date, day);
    midnight = next;
  }
}

function localDay(
  midnight: Temporal.ZonedDateTime,
  next: Temporal.ZonedDateTime,
  holidays: ReadonlyMap<string, Holiday>,
): LocalDay {
  const { year, month, day, dayOfWeek: weekday, epochMilliseconds: start } = midnight;
  const date = midnight.toPlainDate().toString();
  const end = next.epochMilliseconds;
  const gain = DAY - (end - start);
  const at = gain === 0 ? null : midnight.getTimeZoneTransition('next');
  return {
    date,
    year,
    month,
    day,
    weekday,
    number: Math.floor((start + HOUR * 2) / DAY), // local midnight is 22 or 23 UTC the day before
    start,
    end,
    change: at && { at: at.epochMilliseconds, gain },
    holiday: holidays.get(date) ?? null,
  };
}
