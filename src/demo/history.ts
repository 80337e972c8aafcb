import { addServiceTime, localDate, openSpans } from '#desk/business-time';
import { choose, effort, type Candidate, type Facts } from '#desk/fair-assignment';
import type { Channel, Outcome, Status } from '../modules/inquiries/index.js';
import type { SeededRandom } from './seeded-random.js';
import type { HistoryPlan, PastInquiry } from './past-inquiry.js';
import { stories, topicShares } from './stories.js';

interface Load {
  count: number;
  quarters: number;
  lastGivenAt: number | null;
  today: string;
  todayQuarters: number;
}

interface Ending {
  readonly advisorId: string;
  readonly quarters: number;
}

const channelShares: Readonly<Record<Channel, number>> = {
  phone: 46,
  email: 34,
  walk_in: 9,
  web: 9,
  digital_post: 2,
};

/** A year of inquiries in the order they came, given out by the rule itself on the loads of their day. */
export class History {
  private readonly loads = new Map<string, Load>();
  /** What ends, by the hour of its ending: a year of a busy desk has thousands open at once. */
  private readonly endings = new Map<number, Ending[]>();
  private endedUntil: number;
  private readonly known = new Map<string, number>();

  constructor(
    private readonly plan: HistoryPlan,
    private readonly chance: SeededRandom,
  ) {
    this.endedUntil = hourOf(plan.from);
    for (const { id } of plan.advisors)
      this.loads.set(id, { count: 0, quarters: 0, lastGivenAt: null, today: '', todayQuarters: 0 });
  }

  *inquiries(): Generator<PastInquiry> {
    for (const receivedAt of this.arrivals()) yield this.inquiry(receivedAt);
  }

  /** Moments within opening hours, evenly over the year's service time; the last two days are busy ones. */
  private *arrivals(): Generator<number> {
    const { count, from, now, calendar } = this.plan;
    const spans = openSpans(calendar, from, now);
    const weights = spans.map(([start, end], at) =>
      at < spans.length - busyDays ? end - start : busyness * Math.max(end - start, workingDay),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let passed = 0;
    let made = 0;
    for (const [at, [start, end]] of spans.entries()) {
      passed += weights[at] ?? 0;
      const due = Math.round((passed / total) * count);
      const moments = Array.from({ length: due - made }, () => start + this.chance.next() * (end - start));
      made = due;
      yield* moments.sort((a, b) => a - b).map(Math.floor);
    }
  }

  private inquiry(receivedAt: number): PastInquiry {
    const { chance, plan } = this;
    const { calendar, settings, now } = plan;
    const channel = chance.weighted(channelShares);
    const topic = chance.weighted(topicShares);
    const points = settings.topics.find(({ code }) => code === topic)?.points ?? 1;
    const firm = chance.chance(0.06) ? null : Math.floor(chance.next() ** 2 * plan.firms);
    const { dueMs, steps } = addServiceTime(calendar, receivedAt, settings.answerWithinHours * 60);
    const atOnce = (channel === 'phone' || channel === 'walk_in') && chance.chance(0.4);
    const given = atOnce ? null : this.give(receivedAt, topic, points, firm);
    const advisorId = given ? given.decision.chosen : this.whoIsIn(receivedAt);
    const course = atOnce ? doneAt(receivedAt) : this.course(receivedAt, now);
    if (advisorId && !atOnce && course.closedAt !== null)
      this.endsAt(course.closedAt, { advisorId, quarters: effort(points, 'active') });
    if (advisorId && firm !== null) this.known.set(`${firm}.${advisorId}`, this.knows(firm, advisorId) + 1);
    const story = chance.of(stories[topic] ?? []);
    return {
      receivedAt,
      channel,
      topic,
      points,
      story,
      firm,
      dueAt: dueMs,
      dueWhy: steps,
      advisorId,
      given,
      ...course,
    };
  }

  /** Answered after some service hours, mostly within the eight; often closed at once, sometimes after a wait. */
  private course(receivedAt: number, now: number) {
    const { chance, plan } = this;
    const later = (from: number, hours: number) =>
      addServiceTime(plan.calendar, from, Math.round(hours * 60)).dueMs;
    const answer = later(receivedAt, 0.1 + chance.span(now - receivedAt < busyDays * day ? 10 : 4.5));
    const waits = chance.chance(0.25);
    const closing = chance.chance(0.55) && !waits ? answer : later(answer, 1 + chance.span(waits ? 60 : 18));
    const answeredAt = answer <= now ? answer : null;
    const closedAt = closing <= now ? closing : null;
    const outcome: Outcome | null = closedAt === null ? null : chance.weighted(outcomeShares);
    const waiting = closedAt === null && answeredAt !== null && waits;
    const status: Status =
      closedAt !== null
        ? 'closed'
        : waiting
          ? chance.of(waitingOn)
          : answeredAt === null && chance.chance(0.6)
            ? 'new'
            : 'open';
    return { status, outcome, answeredAt, closedAt, pausedAt: waiting ? answeredAt : null };
  }

  private give(at: number, topic: string, points: number, firm: number | null) {
    this.end(at);
    const newQuarters = effort(points, 'active');
    const day = localDate(at);
    const candidates = this.plan.advisors.map((advisor) => this.candidate(advisor, at, day, firm));
    const facts: Facts = {
      topic,
      newQuarters,
      coin: this.chance.whole(0, 2 ** 32 - 1),
      settings: this.plan.settings.assignment,
      candidates,
    };
    const decision = choose(facts);
    const load = decision.chosen ? this.loads.get(decision.chosen) : undefined;
    if (load) {
      load.count += 1;
      load.quarters += newQuarters;
      load.lastGivenAt = at;
      load.todayQuarters = (load.today === day ? load.todayQuarters : 0) + newQuarters;
      load.today = day;
    }
    return { facts, decision };
  }

  private candidate(
    advisor: HistoryPlan['advisors'][number],
    at: number,
    day: string,
    firm: number | null,
  ): Candidate {
    const load = this.loads.get(advisor.id);
    return {
      advisorId: advisor.id,
      name: advisor.name,
      capacity: advisor.capacity,
      openQuarters: load?.quarters ?? 0,
      openCount: load?.count ?? 0,
      absent: this.isAway(advisor.id, at) ? {} : null,
      conflict: false,
      knowsEnterprise: firm === null ? 0 : Math.min(100, this.knows(firm, advisor.id)),
      ownsOpenCase: false,
      prefersTopic: false,
      lastGivenAt: load?.lastGivenAt ?? null,
      givenTodayQuarters: load?.today === day ? load.todayQuarters : 0,
      returned: null,
      ordinaryDailyQuarters: 0,
    };
  }

  private endsAt(at: number, ending: Ending): void {
    const hour = Math.max(hourOf(at), this.endedUntil);
    const ended = this.endings.get(hour);
    if (ended) ended.push(ending);
    else this.endings.set(hour, [ending]);
  }

  private end(at: number): void {
    for (; this.endedUntil < hourOf(at); this.endedUntil += 1) {
      for (const { advisorId, quarters } of this.endings.get(this.endedUntil) ?? []) {
        const load = this.loads.get(advisorId);
        if (!load) continue;
        load.count -= 1;
        load.quarters -= quarters;
      }
      this.endings.delete(this.endedUntil);
    }
  }

  private whoIsIn(at: number): string | null {
    const present = this.plan.advisors.filter(({ id }) => !this.isAway(id, at));
    return present.length > 0 ? this.chance.of(present).id : null;
  }

  private knows(firm: number, advisorId: string): number {
    return this.known.get(`${firm}.${advisorId}`) ?? 0;
  }

  private isAway(advisorId: string, at: number): boolean {
    return this.plan.absences.some(
      (absence) => absence.advisorId === advisorId && absence.from <= at && at < absence.to,
    );
  }
}

const day = 24 * 3_600_000;
const workingDay = 8 * 3_600_000;
/** A desk is shown with work on it. */
const busyDays = 2;
const busyness = 1.6;

const hourOf = (ms: number) => Math.floor(ms / 3_600_000);

const waitingOn: readonly Status[] = ['waiting_client', 'waiting_client', 'waiting_third'];
const outcomeShares: Readonly<Record<Outcome, number>> = {
  answered: 78,
  forwarded: 5,
  referred: 7,
  case_opened: 0,
  no_reply: 5,
  withdrawn: 3,
  duplicate: 2,
};

const doneAt = (at: number) => ({
  status: 'closed' as const,
  outcome: 'answered' as const,
  answeredAt: at,
  closedAt: at,
  pausedAt: null,
});
