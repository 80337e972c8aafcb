import type { LocalDay } from './almanac.js';
import type { HolidayKey } from './holidays.js';
import { firstInstantAt, minuteOfDay } from './local-time.js';
import type { ClosingDay } from './calendar-data.js';
import type { MinuteSpan } from './weekly-hours.js';

/** Why a day does not count. 'no-hours' is a weekday on which the desk never opens. */
export type Closure =
  | { readonly reason: 'weekend' | 'no-hours' }
  | { readonly reason: 'holiday'; readonly holiday: HolidayKey }
  | { readonly reason: 'closing-day'; readonly text: string };

/** A stretch of a day's opening hours, in epoch milliseconds: open, or taken by the closing named. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly closing: string | null;
}

/** `closure` null: open at some time of the day. */
export interface DayPlan {
  readonly closure: Closure | null;
  readonly segments: readonly Segment[];
}

/** The statutory calendar: Monday to Friday minus public holidays and nothing else. Null on a working day. */
export function statutoryClosure(day: LocalDay): Closure | null {
  if (day.weekday > 5) return { reason: 'weekend' };
  return day.holiday && { reason: 'holiday', holiday: day.holiday.key };
}

/** One day of a service calendar. A desk may open in a weekend; on a public holiday it may not. */
export function planDay(
  day: LocalDay,
  spans: readonly MinuteSpan[],
  closings: readonly ClosingDay[],
): DayPlan {
  if (day.holiday || spans.length === 0) return shut(statutoryClosure(day) ?? NO_HOURS);
  const segments = closings
    .reduce(
      subtract,
      spans.map((span): Piece => ({ ...span, closing: null })),
    )
    .map(({ from, to, closing }) => ({
      from: firstInstantAt(day, from),
      to: firstInstantAt(day, to),
      closing,
    }))
    .filter(({ from, to }) => from < to); // the clock may jump over a whole span
  if (segments.some(({ closing }) => closing === null)) return { closure: null, segments };
  const text = segments[0]?.closing;
  return shut(text == null ? NO_HOURS : { reason: 'closing-day', text });
}

const NO_HOURS: Closure = { reason: 'no-hours' };

const shut = (closure: Closure): DayPlan => ({ closure, segments: [] });

interface Piece extends MinuteSpan {
  readonly closing: string | null;
}

function subtract(pieces: readonly Piece[], { from, to, text }: ClosingDay): Piece[] {
  const shutFrom = from ? minuteOfDay(from) : 0;
  const shutTo = to ? minuteOfDay(to) : 24 * 60;
  return pieces.flatMap((piece) => {
    if (piece.closing !== null || piece.to <= shutFrom || piece.from >= shutTo) return [piece];
    const cut = { from: Math.max(piece.from, shutFrom), to: Math.min(piece.to, shutTo), closing: text };
    return [{ ...piece, to: cut.from }, cut, { ...piece, from: cut.to }].filter(
      (part) => part.from < part.to,
    );
  });
}
