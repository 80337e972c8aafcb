import { dayAfter, dayOn } from './almanac.js';
import type { LocalDay } from './almanac.js';
import { statutoryClosure } from './day-plan.js';
import type { Closure } from './day-plan.js';
import { dayPlan } from './service-calendar.js';
import type { ServiceCalendar } from './service-calendar.js';
import { noteClosed, noteCounted } from './steps.js';
import type { DayStep } from './steps.js';

/**
 * Which days count. 'statutory': Monday–Friday minus public holidays; 24 and 31 December, 5 June and the desk's
 * closing days count, since closing does not stop a legal time limit. A service calendar: of those, the days on
 * which it opens.
 */
export type WorkingDays = 'statutory' | ServiceCalendar;

/** Plain data that may be stored as JSON beside what it explains. */
export interface DayDeadline {
  /** Local date, 'YYYY-MM-DD'; kept until the end of that day in Copenhagen (`endOfLocalDay`). */
  readonly date: string;
  readonly steps: readonly DayStep[];
}

/** Offentlighedsloven § 36, stk. 2: access to documents is decided within 7 working days after receipt. */
export const ACCESS_REQUEST_WORKING_DAYS = 7;

/**
 * The `days`-th working day after a local date; the day of receipt is not counted. Throws RangeError unless
 * `days` is a whole number of at least 1.
 */
export function addWorkingDays(workingDays: WorkingDays, received: string, days: number): DayDeadline {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`${days} working days cannot be added`);
  const steps: DayStep[] = [];
  let day = dayOn(received);
  for (let counted = 0; counted < days;) {
    day = dayAfter(day);
    const closure = closureOn(workingDays, day);
    if (closure) noteClosed(steps, day, closure);
    else {
      noteCounted(steps, day);
      counted += 1;
    }
  }
  return { date: day.date, steps };
}

/** Whether a local date counts as a working day. */
export function isWorkingDay(workingDays: WorkingDays, date: string): boolean {
  return closureOn(workingDays, dayOn(date)) === null;
}

function closureOn(workingDays: WorkingDays, day: LocalDay): Closure | null {
  const closure = statutoryClosure(day);
  return closure || workingDays === 'statutory' ? closure : dayPlan(workingDays, day).closure;
}
