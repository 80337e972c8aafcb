import {
  addDays,
  addServiceTime,
  localDate,
  startOfLocalDay,
  type ServiceCalendar,
} from '#desk/business-time';
import { caseStories, type CaseStory } from './case-stories.js';
import type { SeededRandom } from './seeded-random.js';

const day = 24 * 3_600_000;
const hour = 60;
const quarter = 15 * 60_000;

/** The inquiry that a case came of. */
export interface Seed {
  readonly inquiryId: string;
  readonly enterpriseId: string;
  readonly contactId: string | null;
  readonly advisorId: string;
  readonly topic: string;
  readonly firm: string;
  /** When the inquiry ended and the case began; epoch milliseconds. */
  readonly openedAt: number;
}

export interface PastPromise {
  readonly what: string;
  readonly madeAt: number;
  readonly dueAt: number;
  readonly settled: 'kept' | 'broken' | null;
  readonly settledAt: number | null;
}

/** One case of the past, with all that came of it until now. Instants in epoch milliseconds. */
export interface PastCase extends Seed {
  readonly story: CaseStory;
  readonly status: 'open' | 'sleeping' | 'closed';
  readonly outcome: string | null;
  readonly closedAt: number | null;
  readonly step: { readonly what: string; readonly dueAt: number } | null;
  readonly wakeOn: string | null;
  readonly turnAt: number;
  readonly talkedAt: number;
  readonly promises: readonly PastPromise[];
  /** Share of the checklist that is done. */
  readonly done: number;
  readonly confidential: boolean;
}

/**
 * What became of a case: most of a year's are closed, of the rest some sleep and one or two wait for a next step.
 *
 * @param open how many are open already; null: its firm has one, so this one is closed, or was never opened
 */
export function pastCase(
  seed: Seed,
  chance: SeededRandom,
  now: number,
  calendar: ServiceCalendar,
  open: number | null,
): PastCase | undefined {
  const story = caseStories[seed.topic];
  if (!story) return undefined;
  const service = (from: number, hours: number) =>
    addServiceTime(calendar, from, Math.round(hours * hour)).dueMs;
  const lasts = (20 + chance.span(130)) * day;
  const longest =
    open !== null ? lasts : Math.min(lasts, (now - seed.openedAt) * (0.3 + 0.5 * chance.next()));
  const ending = service(seed.openedAt + longest, 1);
  const closed = ending < now;
  // Opened today, and the firm has one open already.
  if (!closed && open === null) return undefined;
  const nth = closed || open === null ? 0 : open + 1;
  const sleeps = nth % 6 === 4;
  const lacks = nth % 9 === 7;
  const overdue = chance.chance(0.12);
  const dueAt = overdue ? now - Math.round(chance.span(5) * 3_600_000) : service(now, 0.5 + chance.span(22));
  const wakeOn = sleeps ? addDays(localDate(now), chance.whole(8, 70)) : null;
  const wakes = wakeOn === null ? 0 : startOfLocalDay(wakeOn);
  const what = chance.of(story.steps);
  const stepDue = Math.max(quarterPast(dueAt), wakes);
  const step = closed || lacks ? null : { what, dueAt: stepDue };
  const talkedAt = Math.min(service(seed.openedAt, 4 + chance.span(20)), closed ? ending : now);
  return {
    ...seed,
    story,
    status: closed ? 'closed' : sleeps ? 'sleeping' : 'open',
    outcome: closed ? chance.weighted(outcomeShares) : null,
    closedAt: closed ? ending : null,
    step,
    wakeOn,
    turnAt: closed ? ending : sleeps ? wakes : (step?.dueAt ?? talkedAt),
    talkedAt,
    promises: promisesOf(story, talkedAt, closed ? ending : now, now, closed, chance, service),
    done: closed ? 0.8 + 0.2 * chance.next() : 0.7 * chance.next(),
    confidential: nth % 12 === 5,
  };
}

/** One from the talk; on an open case perhaps another that is still owed. */
function promisesOf(
  story: CaseStory,
  talkedAt: number,
  until: number,
  now: number,
  closed: boolean,
  chance: SeededRandom,
  service: (from: number, hours: number) => number,
): PastPromise[] {
  const [first = '', second = first] = story.promises;
  const promises: PastPromise[] = [];
  const dueAt = quarterPast(service(talkedAt, 6 + chance.span(8)));
  if (chance.chance(0.75) && dueAt < until) {
    const how = chance.weighted({ kept: 84, late: 9, broken: 7 });
    const late = Math.min(service(dueAt, 3), until);
    const early = talkedAt + Math.round((dueAt - talkedAt) * chance.next());
    promises.push({
      what: first,
      madeAt: talkedAt,
      dueAt,
      settled: how === 'broken' ? 'broken' : 'kept',
      settledAt: how === 'kept' ? early : late,
    });
  }
  if (!closed && chance.chance(0.35))
    promises.push({
      what: second,
      madeAt: talkedAt,
      dueAt: quarterPast(service(now, 0.5 + chance.span(9))),
      settled: null,
      settledAt: null,
    });
  return promises;
}

const outcomeShares = { answered: 74, referred: 9, withdrawn: 7, no_reply: 6, forwarded: 4 };

/** As people say a time. */
const quarterPast = (at: number) => Math.ceil(at / quarter) * quarter;
