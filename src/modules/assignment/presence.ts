import {
  addDays,
  endOfLocalDay,
  localDate,
  serviceMinutesBetween,
  startOfLocalDay,
  type ServiceCalendar,
} from '#desk/business-time';
import { LONGEST_MELT, type Absent, type Returned } from '#desk/fair-assignment';

/** An absence, from inclusive, to exclusive, in epoch milliseconds. */
export interface Spell {
  readonly from: number;
  readonly to: number;
}

export interface Presence {
  readonly absent: Absent | null;
  readonly returned: Returned | null;
}

/**
 * Whether someone is away at `now`, or lately back, from the spells around it. Spells with no service time between
 * them are one: a sick Friday and a sick Monday are two days away, not one day twice, and nobody is back on Saturday.
 */
export function presenceOf(spells: readonly Spell[], now: number, calendar: ServiceCalendar): Presence {
  const until = awayUntil(spells, now, calendar);
  if (until !== null) return { absent: { until: localDate(until - 1) }, returned: null };
  const over = join(spells, calendar).filter(({ to }) => to <= now);
  const returns = over.map((spell) => returnFrom(spell, now, calendar));
  const [longest] = returns.toSorted((a, b) => daysLeft(b) - daysLeft(a));
  return { absent: null, returned: longest && daysLeft(longest) > 0 ? longest : null };
}

/** When whoever is away at `now` is back; null when they are here. */
export function awayUntil(spells: readonly Spell[], now: number, calendar: ServiceCalendar): number | null {
  const current = join(spells, calendar).find(({ from, to }) => from <= now && to > now);
  return current?.to ?? null;
}

function join(spells: readonly Spell[], calendar: ServiceCalendar): Spell[] {
  const joined: Spell[] = [];
  for (const spell of spells.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && serviceMinutesBetween(calendar, last.to, spell.from) === 0)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, spell.to) };
    else joined.push(spell);
  }
  return joined;
}

const daysLeft = ({ workingDaysAway, workingDaysSince }: Returned) => workingDaysAway - workingDaysSince;

function returnFrom({ from, to }: Spell, now: number, calendar: ServiceCalendar): Returned {
  const away = days(localDate(from), localDate(to - 1)).filter((day) => {
    const open = openOn(day, calendar);
    return open > 0 && openOn(day, calendar, from, to) === open;
  });
  const back = days(localDate(to), localDate(now)).filter((day) => openOn(day, calendar, to) > 0);
  return {
    workingDaysAway: Math.min(away.length, LONGEST_MELT),
    workingDaysSince: Math.max(0, back.length - 1),
  };
}

/** Service minutes of a local day within [from, to). */
function openOn(day: string, calendar: ServiceCalendar, from = -Infinity, to = Infinity): number {
  const start = Math.max(startOfLocalDay(day), from);
  return serviceMinutesBetween(calendar, start, Math.min(endOfLocalDay(day), to));
}

function days(first: string, last: string): string[] {
  const all: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) all.push(day);
  return all;
}
