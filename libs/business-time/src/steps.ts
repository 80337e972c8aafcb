import type { LocalDay } from './almanac.js';
import type { Closure } from './day-plan.js';

/** First and last local date of a step, both 'YYYY-MM-DD' and included. */
interface Dates {
  readonly from: string;
  readonly to: string;
}

/** 'evening': the clock was started after the desk had closed for the day. */
type Why = Closure | { readonly reason: 'evening' };

/** Time that does not count. */
export type ClosedStep = Dates & { readonly kind: 'closed' } & Why;

/** Whole service minutes spent on one date; the steps of a deadline add up to what was asked for. */
export interface WorkedStep {
  readonly kind: 'worked';
  readonly date: string;
  readonly minutes: number;
}

/** Working days counted in a row. */
export type CountedStep = Dates & { readonly kind: 'counted'; readonly days: number };

export type DeadlineStep = WorkedStep | ClosedStep;
export type DayStep = CountedStep | ClosedStep;

export function noteWorked(steps: DeadlineStep[], { date }: LocalDay, minutes: number): void {
  if (minutes === 0) return;
  const last = steps.at(-1);
  if (last?.kind === 'worked' && last.date === date) {
    steps[steps.length - 1] = { ...last, minutes: last.minutes + minutes };
  } else steps.push({ kind: 'worked', date, minutes });
}

export function noteCounted(steps: DayStep[], { date }: LocalDay): void {
  const last = steps.at(-1);
  if (last?.kind === 'counted') steps[steps.length - 1] = { ...last, to: date, days: last.days + 1 };
  else steps.push({ kind: 'counted', from: date, to: date, days: 1 });
}

/** Notes a day that does not count, in one step with what came before when the reason is the same. */
export function noteClosed<Step extends DeadlineStep | DayStep>(
  steps: (Step | ClosedStep)[],
  { date }: LocalDay,
  why: Why,
): void {
  const last = steps.at(-1);
  if (last?.kind === 'closed' && sameWhy(last, why)) steps[steps.length - 1] = { ...last, to: date };
  else steps.push({ kind: 'closed', from: date, to: date, ...why });
}

function sameWhy(last: Why, why: Why): boolean {
  if (last.reason === 'closing-day') return why.reason === 'closing-day' && last.text === why.text;
  return last.reason === why.reason && last.reason !== 'holiday';
}
