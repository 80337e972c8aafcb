import { dayAfter, dayAt, MINUTE } from './almanac.js';
import { dayPlan, openSpans } from './service-calendar.js';
import type { ServiceCalendar } from './service-calendar.js';
import { noteClosed, noteWorked } from './steps.js';
import type { DeadlineStep } from './steps.js';

/** Plain data that may be stored as JSON beside what it explains. */
export interface Deadline {
  /** Epoch milliseconds. */
  readonly dueMs: number;
  /** How the deadline came about, in order; see `explainDeadline`. */
  readonly steps: readonly DeadlineStep[];
}

/** Service minutes left, or gone by since the deadline. */
export interface TimeLeft {
  readonly overdue: boolean;
  readonly minutes: number;
}

/**
 * The instant when `minutes` of service time have passed since `startMs` (epoch milliseconds; seconds are kept).
 * Time that ends with the day is due at closing time, not at the next opening. Zero minutes are due
 * at once while open and at closing time, else at the next opening. Throws RangeError unless `minutes` is a whole number of at least 0, and when the
 * deadline falls after 2100.
 */
export function addServiceTime(calendar: ServiceCalendar, startMs: number, minutes: number): Deadline {
  if (!Number.isSafeInteger(minutes) || minutes < 0)
    throw new RangeError(`${minutes} minutes cannot be added`);
  return walk(calendar, startMs, minutes * MINUTE);
}

/** Whole minutes the calendar is open within [fromMs, toMs); 0 when `toMs` comes first. Pauses are not known here. */
export function serviceMinutesBetween(calendar: ServiceCalendar, fromMs: number, toMs: number): number {
  return Math.floor(serviceMs(calendar, fromMs, toMs) / MINUTE);
}

/** Service time left at `nowMs`; a paused clock is read by passing the moment of the pause as `nowMs`. */
export function timeLeft(calendar: ServiceCalendar, dueMs: number, nowMs: number): TimeLeft {
  const overdue = nowMs >= dueMs;
  const minutes = overdue
    ? serviceMinutesBetween(calendar, dueMs, nowMs)
    : serviceMinutesBetween(calendar, nowMs, dueMs);
  return { overdue, minutes };
}

/**
 * The deadline after a pause: as much service time is left at `resumedAtMs` as was left at `pausedAtMs`. A deadline
 * that had passed before the pause stays as it was, with no steps; a pause never brings a deadline forward.
 * Throws RangeError when the pause ends before it begins.
 */
export function resumeDeadline(
  calendar: ServiceCalendar,
  dueMs: number,
  pausedAtMs: number,
  resumedAtMs: number,
): Deadline {
  if (resumedAtMs < pausedAtMs) throw new RangeError('a pause cannot end before it begins');
  const unchanged = { dueMs, steps: [] };
  if (pausedAtMs >= dueMs) return unchanged;
  const moved = walk(calendar, resumedAtMs, serviceMs(calendar, pausedAtMs, dueMs));
  // A deadline set by hand may lie outside opening hours: equally much is left until it, so it stands.
  return moved.dueMs < dueMs ? unchanged : moved;
}

function serviceMs(calendar: ServiceCalendar, fromMs: number, toMs: number): number {
  return openSpans(calendar, fromMs, toMs).reduce((sum, [from, to]) => sum + to - from, 0);
}

function walk(calendar: ServiceCalendar, startMs: number, total: number): Deadline {
  const steps: DeadlineStep[] = [];
  if (total === 0 && serviceMs(calendar, startMs - 1, startMs) > 0) return { dueMs: startMs, steps };
  let done = 0;
  for (let day = dayAt(startMs); ; day = dayAfter(day)) {
    const { closure, segments } = dayPlan(calendar, day);
    if (closure) noteClosed(steps, day, closure);
    for (const { from, to, closing } of segments) {
      if (to <= startMs) continue;
      if (closing !== null) {
        noteClosed(steps, day, { reason: 'closing-day', text: closing });
        continue;
      }
      const begin = Math.max(from, startMs);
      const used = Math.min(to - begin, total - done);
      noteWorked(steps, day, wholeMinutes(done + used) - wholeMinutes(done));
      done += used;
      if (done === total) return { dueMs: begin + used, steps };
    }
    if (!closure && (segments.at(-1)?.to ?? 0) <= startMs) noteClosed(steps, day, { reason: 'evening' });
  }
}

/** Rounded on the running sum, so that the minutes of the steps add up. */
const wholeMinutes = (ms: number): number => Math.floor(ms / MINUTE);
