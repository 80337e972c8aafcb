/** What a piece of work asks of its advisor now: `waiting` for someone else, or `sleeping` without a next step. */
export type Phase = 'active' | 'waiting' | 'sleeping';

const QUARTERS_PER_POINT: Readonly<Record<Phase, number>> = { active: 4, waiting: 2, sleeping: 1 };

/**
 * Effort of one piece of work in quarter points: a topic's points count whole while active, half while
 * waiting, a quarter while sleeping. A quarter of a point is the smallest step, so sums stay whole numbers.
 *
 * @param points the topic's points, a whole number from 0 (RangeError otherwise)
 */
export function effort(points: number, phase: Phase): number {
  if (!Number.isSafeInteger(points) || points < 0) throw new RangeError(`points: ${points}`);
  return points * QUARTERS_PER_POINT[phase];
}

/** Points (in steps of a quarter, RangeError otherwise) as quarter points. */
export function quartersOf(points: number, what: string): number {
  const quarters = points * 4;
  if (!Number.isSafeInteger(quarters) || quarters < 0) throw new RangeError(`${what}: ${points}`);
  return quarters;
}
