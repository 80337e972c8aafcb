import { dayAfter, dayAt } from './almanac.js';
import type { LocalDay } from './almanac.js';
import { calendarFaults } from './calendar-data.js';
import type { CalendarData, ClosingDay } from './calendar-data.js';
import { planDay } from './day-plan.js';
import type { DayPlan } from './day-plan.js';
import { DESK_HOURS, intersectHours, mergeSpans } from './weekly-hours.js';
import type { MinuteSpan, WeeklyHours } from './weekly-hours.js';

/**
 * When the desk is open: its spans, minus public holidays, minus its closing days. Open at least once a week in
 * principle, so a search for the next open minute ends. Build it once and keep it until the settings change: `plans`
 * memoises each local day's open spans as instants (same calendar and day, same answer), at most one entry a day.
 */
export interface ServiceCalendar {
  readonly spans: WeeklyHours;
  readonly closings: readonly ClosingDay[];
  readonly week: readonly (readonly MinuteSpan[])[];
  readonly closingsOn: ReadonlyMap<string, readonly ClosingDay[]>;
  readonly plans: Map<LocalDay, DayPlan>;
}

/** Builds a calendar. Throws RangeError on data that `calendarFaults` finds fault with. */
export function serviceCalendar(data: CalendarData = {}): ServiceCalendar {
  const fault = calendarFaults(data)[0];
  if (fault) throw new RangeError(`calendar: ${fault.code} at ${fault.at}`);
  const { spans = DESK_HOURS, closings = [] } = data;
  return {
    spans,
    closings,
    week: spans.map(mergeSpans),
    closingsOn: byDate(closings),
    plans: new Map(),
  };
}

function byDate(closings: readonly ClosingDay[]): ReadonlyMap<string, readonly ClosingDay[]> {
  const dates = new Map<string, ClosingDay[]>();
  for (const closing of closings) dates.set(closing.date, [...(dates.get(closing.date) ?? []), closing]);
  return dates;
}

/**
 * The calendar narrowed to someone's own week, closing days kept: an advisor works when the desk is open and they
 * are in. 'never-open' when the two have no minute in common.
 */
export function withHours(calendar: ServiceCalendar, hours: WeeklyHours): ServiceCalendar | 'never-open' {
  const own = calendarFaults({ spans: hours }).find(({ code }) => code !== 'never-open');
  if (own) throw new RangeError(`hours: ${own.code} at ${own.at}`);
  const spans = intersectHours(calendar.spans, hours);
  return spans.some((day) => day.length > 0)
    ? serviceCalendar({ spans, closings: calendar.closings })
    : 'never-open';
}

/** Open time within [fromMs, toMs) as pairs of epoch milliseconds in order; empty when nothing is open. */
export function openSpans(
  calendar: ServiceCalendar,
  fromMs: number,
  toMs: number,
): readonly (readonly [fromMs: number, toMs: number])[] {
  const found: [number, number][] = [];
  if (fromMs >= toMs) return found;
  for (let day = dayAt(fromMs); day.start < toMs; day = dayAfter(day)) {
    for (const span of dayPlan(calendar, day).segments) {
      const [from, to] = [Math.max(span.from, fromMs), Math.min(span.to, toMs)];
      if (span.closing === null && from < to) found.push([from, to]);
    }
  }
  return found;
}

/** The plan of one day, memoised in the calendar. */
export function dayPlan(calendar: ServiceCalendar, day: LocalDay): DayPlan {
  const known = calendar.plans.get(day);
  if (known) return known;
  const plan = planDay(day, calendar.week[day.weekday - 1] ?? [], calendar.closingsOn.get(day.date) ?? []);
  calendar.plans.set(day, plan);
  return plan;
}
