import { ZONE } from './almanac.js';
import { isLocalDate } from './local-time.js';
import { DESK_HOURS, spanFault } from './weekly-hours.js';
import type { SpanFault, WeeklyHours } from './weekly-hours.js';

/** A local closing day, whole or in part: without `from` from midnight, without `to` until midnight. */
export interface ClosingDay {
  readonly date: string;
  readonly from?: string | null;
  readonly to?: string | null;
  /** Shown to people as it stands, in every language. */
  readonly text: string;
}

/** Plain data, as settings hold it. */
export interface CalendarData {
  readonly zone?: typeof ZONE;
  /** Default: Monday–Friday 8–16. */
  readonly spans?: WeeklyHours;
  readonly closings?: readonly ClosingDay[];
}

export interface CalendarFault {
  readonly code: SpanFault | 'bad-date' | 'bad-zone' | 'too-many-weekdays' | 'never-open';
  /** 'zone', 'spans', 'spans.0' (Monday) … 'spans.6', 'closings.0' …: where in the data. */
  readonly at: string;
}

/** Everything wrong with a calendar's data, for the page where it is typed; empty when it can be used. */
export function calendarFaults(data: CalendarData): readonly CalendarFault[] {
  const { zone = ZONE, spans = DESK_HOURS, closings = [] } = data;
  const faults: CalendarFault[] = [];
  if (zone !== ZONE) faults.push({ code: 'bad-zone', at: 'zone' });
  if (spans.length > 7) faults.push({ code: 'too-many-weekdays', at: 'spans' });
  if (spans.every((day) => day.length === 0)) faults.push({ code: 'never-open', at: 'spans' });
  spans.forEach((day, i) => {
    const code = spanFault(day);
    if (code) faults.push({ code, at: `spans.${i}` });
  });
  closings.forEach((closing, i) => {
    const code = closingFault(closing);
    if (code) faults.push({ code, at: `closings.${i}` });
  });
  return faults;
}

function closingFault({ date, from, to }: ClosingDay): SpanFault | 'bad-date' | null {
  return isLocalDate(date) ? spanFault([{ from: from ?? '00:00', to: to ?? '24:00' }]) : 'bad-date';
}
