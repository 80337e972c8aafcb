import type { Phase } from './effort.js';
import { seededRandom } from './seeded-random.js';

/** Points as in the default settings, and how often each topic comes up (of 100). */
const TOPICS = [
  { topic: 'rsv_registration', points: 3, often: 20 },
  { topic: 'startup', points: 3, often: 18 },
  { topic: 'partnership', points: 3, often: 8 },
  { topic: 'procurement', points: 2, often: 12 },
  { topic: 'employment', points: 2, often: 16 },
  { topic: 'coaching', points: 1, often: 10 },
  { topic: 'event', points: 1, often: 6 },
  { topic: 'other', points: 1, often: 10 },
] as const;

const WORKING_DAYS = 250;
const FEWEST_A_DAY = 2;
const MOST_A_DAY = 6;
export const MEAN_POINTS_A_DAY =
  ((FEWEST_A_DAY + MOST_A_DAY) / 2) *
  TOPICS.reduce((sum, { points, often }) => sum + (points * often) / 100, 0);
const RETURNING = 0.4;
const REMEMBERED = 80;

export interface Matter {
  readonly topic: string;
  readonly points: number;
  readonly enterprise: number;
  readonly coin: number;
  /** Its life in working days, whoever gets it. */
  readonly phases: readonly { readonly phase: Phase; readonly days: number }[];
}

export interface SimulatedYear {
  /** New matters, day by day. */
  readonly arrivals: readonly (readonly Matter[])[];
  /** Whether each advisor is away, day by day. */
  readonly away: readonly (readonly boolean[])[];
}

function phasesOf(points: number, between: (least: number, most: number) => number): Matter['phases'] {
  const active = { phase: 'active', days: between(1, points * 2) } as const;
  if (points === 1 || between(1, 100) > points * 25) return [active];
  const waiting = { phase: 'waiting', days: between(2, points * 5) } as const;
  const ending = { phase: 'active', days: between(1, points + 1) } as const;
  const sleeps = points === 3 && between(1, 4) === 1;
  const sleeping = { phase: 'sleeping', days: between(15, 40) } as const;
  return sleeps ? [active, waiting, sleeping, ending] : [active, waiting, ending];
}

/** Six weeks of holiday, taken by turns as far as the summer allows, and sickness a few times a year. */
function awayDays(place: number, random: () => number): boolean[] {
  const days = Array.from({ length: WORKING_DAYS }, () => false);
  const leave = (from: number, count: number) => days.fill(true, from, from + count);
  leave(25 + 6 * place, 5);
  leave(115 + 15 * (place % 3), 15);
  leave(190 + 6 * place, 5);
  leave(240 - 6 * place, 5);
  for (let day = 0; day < WORKING_DAYS; day++) if (random() < 0.02) leave(day, 1 + Math.floor(random() * 4));
  return days;
}

/** A year at the desk: two to six matters a working day, two in five from an enterprise met before. */
export function simulatedYear(advisors: number, seed: number): SimulatedYear {
  const random = seededRandom(seed);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const mix = TOPICS.flatMap((one) => Array.from({ length: one.often }, () => one));
  const met: number[] = [];
  const matter = (): Matter => {
    const { topic, points } = mix[between(0, mix.length - 1)] ?? TOPICS[0];
    const earlier = met.at(-between(1, Math.min(met.length, REMEMBERED) || 1));
    const enterprise = random() < RETURNING && earlier !== undefined ? earlier : met.length;
    met.push(enterprise);
    return {
      topic,
      points,
      enterprise,
      coin: Math.floor(random() * 2 ** 32),
      phases: phasesOf(points, between),
    };
  };
  return {
    arrivals: Array.from({ length: WORKING_DAYS }, () =>
      Array.from({ length: between(FEWEST_A_DAY, MOST_A_DAY) }, matter),
    ),
    away: Array.from({ length: advisors }, (_, place) => awayDays(place, random)),
  };
}
