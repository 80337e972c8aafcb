import { effort } from './effort.js';
import { DEFAULT_SETTINGS } from './facts.js';
import type { Policy } from './policies.js';
import { isJustBack } from './returner.js';
import { candidateOf, newDesk, nextDay, pointsPerCapacity, take, type Desk } from './simulated-desk.js';
import type { SimulatedAdvisor } from './simulated-desk.js';
import { MEAN_POINTS_A_DAY, type Matter, type SimulatedYear } from './simulated-year.js';

/** Most less fewest points per working time among those present at the end of a day, in points of a full-timer. */
export interface Imbalance {
  readonly mean: number;
  readonly worst: number;
}

export interface SimulatedResult {
  readonly allDays: Imbalance;
  /** Days on which nobody present is just back from an absence. */
  readonly settledDays: Imbalance;
  /** The most anyone just back was given in a day, in their own ordinary days, with someone else settled in. */
  readonly busiestReturn: number;
  /** Of the matters whose enterprise someone present had met: the part that met them again, 0 to 1. */
  readonly metAgain: number;
  readonly given: readonly { readonly day: number; readonly advisorId: string }[];
  /** Matters still waiting for someone to come in when the year ends. */
  readonly left: number;
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const imbalanceOf = (days: readonly number[]): Imbalance => ({ mean: mean(days), worst: Math.max(...days) });

interface DayEnd {
  readonly spread: number;
  readonly settled: boolean;
  readonly returns: readonly number[];
}

/** Nothing to compare with fewer than two present. */
function dayEnd(desks: readonly Desk[], day: number): DayEnd | null {
  const present = desks.filter((desk) => !desk.away[day]);
  if (present.length < 2) return null;
  const points = present.map(pointsPerCapacity);
  const justBack = present.filter((desk) => isJustBack(candidateOf(desk, day)));
  const withOthers = justBack.length < present.length ? justBack : [];
  return {
    spread: Math.max(...points) - Math.min(...points),
    settled: justBack.length === 0,
    returns: withOthers.map((desk) => desk.givenTodayQuarters / desk.ordinaryDaily),
  };
}

interface Placed {
  readonly desk: Desk;
  /** Whether it met the advisor it knew; null when nobody present had met it. */
  readonly metAgain: boolean | null;
}

function place(desks: readonly Desk[], matter: Matter, day: number, policy: Policy): Placed | null {
  const candidates = desks.map((desk) => candidateOf(desk, day, matter));
  const { topic, coin, points } = matter;
  const newQuarters = effort(points, 'active');
  const chosen = policy({ topic, newQuarters, coin, settings: DEFAULT_SETTINGS, candidates });
  const desk = desks.find(({ advisor }) => advisor.id === chosen);
  if (!desk) return null;
  const known = candidates.some(({ absent, knowsEnterprise }) => !absent && knowsEnterprise > 0);
  return { desk, metAgain: known ? desk.met.has(matter.enterprise) : null };
}

/** Lives through the year by one policy. The same advisors, year and policy give the same result. */
export function simulate(
  advisors: readonly SimulatedAdvisor[],
  { arrivals, away }: SimulatedYear,
  policy: Policy,
): SimulatedResult {
  const team = advisors.reduce((sum, { capacity }) => sum + capacity, 0);
  const ordinaryDaily = ({ capacity }: SimulatedAdvisor) => (MEAN_POINTS_A_DAY * 4 * capacity) / team;
  const desks = advisors.map((advisor, n) => newDesk(advisor, away[n] ?? [], ordinaryDaily(advisor)));
  const days: DayEnd[] = [];
  const given: { day: number; advisorId: string; metAgain: boolean | null }[] = [];
  let waiting: readonly Matter[] = [];
  arrivals.forEach((arrived, day) => {
    desks.forEach(nextDay);
    waiting = [...waiting, ...arrived].filter((matter) => {
      const placed = place(desks, matter, day, policy);
      if (!placed) return true;
      given.push({ day, advisorId: placed.desk.advisor.id, metAgain: placed.metAgain });
      take(placed.desk, matter, given.length);
      return false;
    });
    const end = dayEnd(desks, day);
    if (end) days.push(end);
  });
  const again = given.flatMap(({ metAgain }) => (metAgain === null ? [] : [Number(metAgain)]));
  return {
    allDays: imbalanceOf(days.map(({ spread }) => spread)),
    settledDays: imbalanceOf(days.filter(({ settled }) => settled).map(({ spread }) => spread)),
    busiestReturn: Math.max(0, ...days.flatMap(({ returns }) => returns)),
    metAgain: mean(again),
    given,
    left: waiting.length,
  };
}
