import { quartersOf } from './effort.js';

/**
 * Someone back from an absence, in whole working days: 0 since = the first day back. Where two absences lie
 * close, tell the one that melts longest, else a sick day would end the catching up after a long leave.
 */
export interface Returned {
  readonly workingDaysSince: number;
  readonly workingDaysAway: number;
}

/** Only that somebody is away counts; why is a matter of health (GDPR art. 9) and never reaches the sheet. */
export interface Absent {
  /** Last day away, `YYYY-MM-DD` in the desk's calendar. */
  readonly until?: string | null;
  readonly kind?: string;
}

/** One advisor as the desk knows them when the work arrives. All effort is whole quarter points. */
export interface Candidate {
  readonly advisorId: string;
  readonly name: string;
  /** Working-time share in whole percent of a full-timer, up to 100; zero or less takes no work. */
  readonly capacity: number;
  readonly openQuarters: number;
  readonly openCount: number;
  readonly absent: Absent | null;
  /** Inhabil towards this enterprise: FVL §§ 3–6. */
  readonly conflict: boolean;
  /** Earlier contacts with this enterprise. */
  readonly knowsEnterprise: number;
  readonly ownsOpenCase: boolean;
  readonly prefersTopic: boolean;
  /** Epoch milliseconds; null = never. */
  readonly lastGivenAt: number | null;
  readonly givenTodayQuarters: number;
  /** null = not lately away. */
  readonly returned: Returned | null;
  /** What this advisor is given on an ordinary day; an average, so a fraction is welcome. */
  readonly ordinaryDailyQuarters: number;
}

/** In points, in steps of a quarter. */
export interface Settings {
  readonly continuityCeiling: number;
  readonly topicPreference: number;
  readonly returnerDailyFactor: number;
}

export const DEFAULT_SETTINGS: Settings = {
  continuityCeiling: 6,
  topicPreference: 2,
  returnerDailyFactor: 2,
};

/** All a choice rests on: plain data that survives JSON, so that a stored choice can be made again. */
export interface Facts {
  readonly topic: string;
  readonly newQuarters: number;
  /** 0 to 2³²−1, drawn and logged by the caller. */
  readonly coin: number;
  readonly settings: Settings;
  readonly candidates: readonly Candidate[];
}

/** Far beyond any desk, and small enough that every product in the rule is an exact integer. */
const MOST = 1_000_000_000;

function whole(value: number, what: string, least = 0, most = MOST): void {
  if (!Number.isInteger(value) || value < least || value > most) throw new RangeError(`${what}: ${value}`);
}

function checkCandidate(candidate: Candidate): void {
  const { advisorId, returned, lastGivenAt, ordinaryDailyQuarters } = candidate;
  whole(candidate.capacity, `capacity of ${advisorId}`, -MOST, 100);
  whole(candidate.openQuarters, `openQuarters of ${advisorId}`);
  whole(candidate.openCount, `openCount of ${advisorId}`);
  whole(candidate.knowsEnterprise, `knowsEnterprise of ${advisorId}`);
  whole(candidate.givenTodayQuarters, `givenTodayQuarters of ${advisorId}`);
  if (returned) whole(returned.workingDaysSince, `workingDaysSince of ${advisorId}`);
  if (returned) whole(returned.workingDaysAway, `workingDaysAway of ${advisorId}`);
  if (lastGivenAt !== null && !Number.isFinite(lastGivenAt))
    throw new RangeError(`lastGivenAt of ${advisorId}`);
  if (!Number.isFinite(ordinaryDailyQuarters) || ordinaryDailyQuarters < 0) {
    throw new RangeError(`ordinaryDailyQuarters of ${advisorId}: ${ordinaryDailyQuarters}`);
  }
}

/** RangeError, naming the fact, when a number is outside its documented range or an advisor appears twice. */
export function checkFacts({ candidates, coin, newQuarters, settings }: Facts): void {
  whole(coin, 'coin', 0, 2 ** 32 - 1);
  whole(newQuarters, 'newQuarters');
  whole(quartersOf(settings.continuityCeiling, 'continuityCeiling'), 'continuityCeiling');
  whole(quartersOf(settings.topicPreference, 'topicPreference'), 'topicPreference');
  whole(quartersOf(settings.returnerDailyFactor, 'returnerDailyFactor'), 'returnerDailyFactor');
  candidates.forEach(checkCandidate);
  const ids = new Set(candidates.map((candidate) => candidate.advisorId));
  if (ids.size !== candidates.length) throw new RangeError('an advisor appears twice among the candidates');
}
