import { quartersOf } from './effort.js';
import type { Candidate, Facts } from './facts.js';
import { compareLoads, loadOf, type Load } from './load.js';
import { absenceCredit, isCapped } from './returner.js';

export type Exclusion = 'conflict' | 'absent' | 'no_capacity';

/** A conflict of interest (FVL §§ 3–6) is told first: it holds whether the advisor is in or not. */
export function exclusionOf({ conflict, absent, capacity }: Candidate): Exclusion | null {
  if (conflict) return 'conflict';
  if (absent) return 'absent';
  return capacity <= 0 ? 'no_capacity' : null;
}

/** A candidate who may have the work, weighed. */
export interface Contender {
  readonly candidate: Candidate;
  readonly creditQuarters: number;
  readonly preferenceQuarters: number;
  /** What is carried, per working time: the ceiling of continuity is measured on it. */
  readonly carried: Load;
  /** What counts in the ordinary order: carried, plus credit, less preference. */
  readonly load: Load;
  readonly capped: boolean;
}

export function weigh(candidate: Candidate, eligible: readonly Candidate[], facts: Facts): Contender {
  const { openQuarters, capacity, prefersTopic } = candidate;
  const creditQuarters = absenceCredit(candidate, eligible);
  const preferenceQuarters = prefersTopic ? quartersOf(facts.settings.topicPreference, 'topicPreference') : 0;
  const carried = loadOf(openQuarters, capacity);
  const load = loadOf(openQuarters + creditQuarters, capacity, preferenceQuarters);
  return { candidate, creditQuarters, preferenceQuarters, carried, load, capped: isCapped(candidate, facts) };
}

const byLastGiven = ({ candidate: a }: Contender, { candidate: b }: Contender) => {
  if (a.lastGivenAt === b.lastGivenAt) return 0;
  return (a.lastGivenAt ?? -Infinity) < (b.lastGivenAt ?? -Infinity) ? -1 : 1;
};

/** Smallest load, then least recently given; 0 = only a coin can tell them apart. */
export const compareClaims = (a: Contender, b: Contender) =>
  compareLoads(a.load, b.load) || byLastGiven(a, b);

export const byAdvisorId = (a: Candidate, b: Candidate) => (a.advisorId < b.advisorId ? -1 : 1);

/** The capped last, then by claim. Equals stand by id, and the coin says at which of them the turn begins. */
export function ordinaryOrder(contenders: readonly Contender[], coin: number): Contender[] {
  const compare = (a: Contender, b: Contender) => Number(a.capped) - Number(b.capped) || compareClaims(a, b);
  const sorted = contenders.toSorted((a, b) => compare(a, b) || byAdvisorId(a.candidate, b.candidate));
  const ordered: Contender[] = [];
  for (const first of sorted) {
    if (ordered.includes(first)) continue;
    const equals = sorted.filter((other) => compare(first, other) === 0);
    const start = coin % equals.length;
    ordered.push(...equals.slice(start), ...equals.slice(0, start));
  }
  return ordered;
}
