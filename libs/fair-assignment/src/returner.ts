import type { Candidate, Facts, Returned } from './facts.js';

/**
 * To the advisor: "On your first day back you count as if you had as much as the others; then the difference
 * melts over as many working days as you were away, at most ten, and no day brings more than twice your
 * ordinary share."
 *
 * Why the morning's difference: measured anew after each piece given, the difference would shrink with what
 * the returner gets, so any part left uncredited would draw every piece until it was gone. Fixed for the day,
 * only the uncredited part is caught up that day, and nothing has to be remembered from the day of return.
 * Why the others' work taken together over their working time: a mean of means would let a colleague on few
 * hours and one case speak as loudly as a full-timer.
 */

/** Working days over which a return melts at most. */
export const LONGEST_MELT = 10;

const meltDays = ({ workingDaysAway }: Returned) => Math.min(workingDaysAway, LONGEST_MELT);

/** Working days, today among them, on which something of the difference is still credited. */
export const meltDaysLeft = (returned: Returned) =>
  Math.max(0, meltDays(returned) - returned.workingDaysSince);

export const isJustBack = ({ returned }: Candidate) => returned !== null && meltDaysLeft(returned) > 0;

const thisMorning = (one: Candidate) => Math.max(0, one.openQuarters - one.givenTodayQuarters);

/** Quarter points counted on top of the returner's own, whole (rounded down), never negative. */
export function absenceCredit(one: Candidate, eligible: readonly Candidate[]): number {
  if (!one.returned || !isJustBack(one)) return 0;
  const others = eligible.filter((other) => other.advisorId !== one.advisorId);
  if (others.length === 0) return 0;
  const quarters = others.reduce((sum, other) => sum + thisMorning(other), 0);
  const capacity = others.reduce((sum, other) => sum + other.capacity, 0);
  // quarters/capacity − own/ownCapacity, times ownCapacity, times days left/all days: over one denominator.
  const above = (quarters * one.capacity - thisMorning(one) * capacity) * meltDaysLeft(one.returned);
  const below = capacity * meltDays(one.returned);
  return above > 0 ? (above - (above % below)) / below : 0;
}

/** Whether this work would take a returner over the day's limit. The first matter of a day never does. */
export function isCapped(one: Candidate, { newQuarters, settings }: Facts): boolean {
  if (!isJustBack(one) || one.givenTodayQuarters === 0) return false;
  return one.givenTodayQuarters + newQuarters > settings.returnerDailyFactor * one.ordinaryDailyQuarters;
}
