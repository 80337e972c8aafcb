import { Temporal } from 'temporal-polyfill';
import { dayAt, dayNumbered, dayOn, findDay, HOUR, MINUTE } from './almanac.js';
import type { LocalDay } from './almanac.js';
import type { Holiday } from './holidays.js';

export interface LocalParts {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** ISO 8601: Monday 1 … Sunday 7. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What a local date and time mean: one instant, none (the clock jumps over it) or two (the clock is set back). */
export type InstantOf =
  | { readonly kind: 'ok'; readonly ms: number }
  /** `jumpMs`: the instant at which the clock jumps over the time asked for. */
  | { readonly kind: 'nonexistent'; readonly jumpMs: number }
  | { readonly kind: 'ambiguous'; readonly earlierMs: number; readonly laterMs: number };

/** Whether a text is a date 'YYYY-MM-DD' within 1970–2100: the dates this library accepts. */
export const isLocalDate = (text: string): boolean => findDay(text) !== undefined;

/** Whether a text is a time of day, '00:00' to '23:59'. */
export const isLocalTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Date in Copenhagen, 'YYYY-MM-DD', of an instant in epoch milliseconds. */
export const localDate = (ms: number): string => dayAt(ms).date;

/** Date and wall clock in Copenhagen of an instant in epoch milliseconds. */
export function localParts(ms: number): LocalParts {
  const at = dayAt(ms);
  const wall = wallClock(at, ms);
  return {
    date: at.date,
    year: at.year,
    month: at.month,
    day: at.day,
    weekday: at.weekday,
    hour: Math.floor(wall / HOUR),
    minute: Math.floor(wall / MINUTE) % 60,
    second: Math.floor(wall / 1000) % 60,
  };
}

/** First instant of a local date, in epoch milliseconds. */
export const startOfLocalDay = (date: string): number => dayOn(date).start;

/** End of a local date, exclusive, in epoch milliseconds: a deadline on a date is kept before this instant. */
export const endOfLocalDay = (date: string): number => dayOn(date).end;

/** The instant of a local date and time 'HH:MM' in Copenhagen, where there is exactly one. */
export function instantOf(date: string, time: string): InstantOf {
  if (!isLocalTime(time)) throw new RangeError(`${time} is not a time 'HH:MM'`);
  const { start, change } = dayOn(date);
  const first = start + minuteOfDay(time) * MINUTE;
  if (!change) return { kind: 'ok', ms: first };
  const second = first - change.gain;
  if (first < change.at) {
    return second < change.at
      ? { kind: 'ok', ms: first }
      : { kind: 'ambiguous', earlierMs: first, laterMs: second };
  }
  return second < change.at ? { kind: 'nonexistent', jumpMs: change.at } : { kind: 'ok', ms: second };
}

/** Date `days` later (earlier when negative). */
export const addDays = (date: string, days: number): string => dayNumbered(dayOn(date).number + days).date;

/** Days from one date to another; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number => dayOn(to).number - dayOn(from).number;

/** ISO 8601 week and the year it belongs to: 3 January 2027 is in week 53 of 2026. */
export function isoWeek(date: string): { readonly year: number; readonly week: number } {
  const { yearOfWeek = 0, weekOfYear = 0 } = Temporal.PlainDate.from(dayOn(date).date);
  return { year: yearOfWeek, week: weekOfYear };
}

/** The public holiday on a date, null on other days. Closing days of the desk are no holidays. */
export const holidayOn = (date: string): Holiday | null => dayOn(date).holiday;

export const isHoliday = (date: string): boolean => holidayOn(date) !== null;

/** Milliseconds that the wall clock shows past 00:00. */
export function wallClock(day: LocalDay, ms: number): number {
  return ms - day.start + (day.change && ms >= day.change.at ? day.change.gain : 0);
}

/**
 * First instant at which the wall clock shows a minute of the day or a later one. Never decreases with the minute,
 * so spans that do not overlap on the clock do not overlap in time: a bound the clock jumps over becomes the jump,
 * a bound that comes twice its first occurrence. 1440 is the end of the day.
 */
export function firstInstantAt(day: LocalDay, minute: number): number {
  const first = day.start + minute * MINUTE;
  if (!day.change || first < day.change.at) return first;
  return Math.max(day.change.at, first - day.change.gain);
}

export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
