import { effort } from './effort.js';
import type { Candidate, Returned } from './facts.js';
import { newAdvisor } from './new-advisor.js';
import { meltDaysLeft } from './returner.js';
import type { Matter } from './simulated-year.js';

export interface SimulatedAdvisor {
  readonly id: string;
  /** Percent of a full-timer. */
  readonly capacity: number;
  readonly topics: readonly string[];
}

interface OpenMatter {
  readonly matter: Matter;
  phase: number;
  daysLeft: number;
}

/** What lies in front of one advisor as the year goes by. */
export interface Desk {
  readonly advisor: SimulatedAdvisor;
  /** Day by day. */
  readonly away: readonly boolean[];
  readonly returned: readonly (Returned | null)[];
  /** Quarter points. */
  readonly ordinaryDaily: number;
  open: OpenMatter[];
  /** Earlier contacts by enterprise. */
  readonly met: Map<number, number>;
  lastGivenAt: number | null;
  givenTodayQuarters: number;
}

/** Of the absences lately over, the one that melts longest. */
function returnedOn(away: readonly boolean[], today: number): Returned | null {
  if (away[today]) return null;
  const ended = away.flatMap((_, day) => (day < today && away[day] && !away[day + 1] ? [day] : []));
  const returns = ended.map((last): Returned => {
    const before = away.lastIndexOf(false, last);
    return { workingDaysSince: today - last - 1, workingDaysAway: last - before };
  });
  return returns.toSorted((a, b) => meltDaysLeft(b) - meltDaysLeft(a))[0] ?? null;
}

export function newDesk(advisor: SimulatedAdvisor, away: readonly boolean[], ordinaryDaily: number): Desk {
  const returned = away.map((_, day) => returnedOn(away, day));
  const nothingYet = { open: [], met: new Map(), lastGivenAt: null, givenTodayQuarters: 0 };
  return { advisor, away, returned, ordinaryDaily, ...nothingYet };
}

/** A night passes: every open matter comes a day nearer to its next phase, or closes. */
export function nextDay(desk: Desk): void {
  desk.givenTodayQuarters = 0;
  for (const work of desk.open) {
    work.daysLeft -= 1;
    if (work.daysLeft > 0) continue;
    work.phase += 1;
    work.daysLeft = work.matter.phases[work.phase]?.days ?? 0;
  }
  desk.open = desk.open.filter(({ matter, phase }) => phase < matter.phases.length);
}

export function take(desk: Desk, matter: Matter, at: number): void {
  desk.open.push({ matter, phase: 0, daysLeft: matter.phases[0]?.days ?? 0 });
  desk.met.set(matter.enterprise, (desk.met.get(matter.enterprise) ?? 0) + 1);
  desk.givenTodayQuarters += effort(matter.points, 'active');
  desk.lastGivenAt = at;
}

const openQuarters = ({ open }: Desk) =>
  open.reduce((sum, { matter, phase }) => {
    return sum + effort(matter.points, matter.phases[phase]?.phase ?? 'active');
  }, 0);

export const pointsPerCapacity = (desk: Desk) => (openQuarters(desk) * 25) / desk.advisor.capacity;

/** The advisor as a candidate on that day, for that matter if one is told. */
export function candidateOf(desk: Desk, day: number, matter?: Matter): Candidate {
  const { advisor, away, returned, open, lastGivenAt, givenTodayQuarters } = desk;
  const known = matter && {
    knowsEnterprise: desk.met.get(matter.enterprise) ?? 0,
    ownsOpenCase: open.some((own) => own.matter.points === 3 && own.matter.enterprise === matter.enterprise),
    prefersTopic: advisor.topics.includes(matter.topic),
  };
  return newAdvisor(advisor.id, {
    capacity: advisor.capacity,
    openQuarters: openQuarters(desk),
    openCount: open.length,
    absent: away[day] ? {} : null,
    lastGivenAt,
    givenTodayQuarters,
    returned: returned[day] ?? null,
    ordinaryDailyQuarters: desk.ordinaryDaily,
    ...known,
  });
}
