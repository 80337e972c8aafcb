import type { ServiceCalendar } from '#desk/business-time';
import { awayUntil, type Spell } from './presence.js';

const day = 24 * 3_600_000;
/** Longer than the ten working days over which a return melts, whatever holidays lie between. */
const seenBack = 45 * day;
/** An absence that follows on another with no service time between is one with it; no closing lasts longer. */
const seenAhead = 14 * day;

export type Spells = ReadonlyMap<string, readonly Spell[]>;
/** Who is away now, and until when. */
export type Away = ReadonlyMap<string, Date>;

interface SpellRow {
  readonly advisorId: string;
  readonly from: Date;
  readonly to: Date;
}

/** A transaction, or the database. */
interface Asked {
  query(sql: string, values: Date[]): Promise<SpellRow[]>;
}

/** Everyone's absences around `now`, by advisor. */
export async function spellsAround(now: Date, asked: Asked): Promise<Spells> {
  const around = [new Date(now.getTime() - seenBack), new Date(now.getTime() + seenAhead)];
  const rows = await asked.query(
    'SELECT advisor_id AS advisorId, from_at AS `from`, to_at AS `to` FROM absence WHERE to_at > ? AND from_at <= ?',
    around,
  );
  const spells = new Map<string, Spell[]>();
  for (const { advisorId, from, to } of rows)
    spells.set(advisorId, [...(spells.get(advisorId) ?? []), { from: from.getTime(), to: to.getTime() }]);
  return spells;
}

export function awayAt(spells: Spells, now: Date, calendar: ServiceCalendar): Away {
  const away = new Map<string, Date>();
  for (const [advisorId, own] of spells) {
    const until = awayUntil(own, now.getTime(), calendar);
    if (until !== null) away.set(advisorId, new Date(until));
  }
  return away;
}
