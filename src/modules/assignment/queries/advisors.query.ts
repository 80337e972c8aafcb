import { compareDanish } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { isOff, weekdays, type Week } from '../week.js';

export interface Advisor {
  readonly id: string;
  readonly name: string;
  /** No absence holds right now. Opening hours do not count: at night everyone is present. */
  readonly present: boolean;
  /** Not absent, but never at work now by the pattern of their week. */
  readonly off: boolean;
  /** Working-time share in percent of a full-timer. */
  readonly capacity: number;
  readonly open: number;
  /** Effort of the open work, in points as they stand; not converted to full time. */
  readonly points: number;
}

interface AdvisorRow extends Week {
  id: string;
  name: string;
  capacity: number;
  open_count: number | null;
  open_quarters: number | null;
  away: number;
  /** Null: works whole weeks, and the days are null. */
  patterned: string | null;
}

/** The active advisors in Danish alphabetical order: nobody is ranked. */
@Injectable()
export class Advisors {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<Advisor[]> {
    const now = this.clock.now();
    const rows = await this.db.query<AdvisorRow>(
      `SELECT s.id, s.name, s.capacity, l.open_count, l.open_quarters,
              EXISTS (SELECT 1 FROM absence a
                       WHERE a.advisor_id = s.id AND a.to_at > ? AND a.from_at <= ?) AS away,
              p.advisor_id AS patterned, ${weekdays.map((day) => `p.${day}`).join(', ')}
         FROM staff_card s
         LEFT JOIN advisor_load l ON l.advisor_id = s.id
         LEFT JOIN advisor_week p ON p.advisor_id = s.id
        WHERE s.active = 1 AND FIND_IN_SET('advisor', s.roles)`,
      [now, now],
    );
    return rows.map((row) => advisorOf(row, now)).toSorted((a, b) => compareDanish(a.name, b.name));
  }
}

function advisorOf(row: AdvisorRow, now: Date): Advisor {
  const away = Number(row.away) === 1;
  const off = !away && row.patterned !== null && isOff(row, now.getTime());
  return {
    id: row.id,
    name: row.name,
    present: !away && !off,
    off,
    capacity: row.capacity,
    open: row.open_count ?? 0,
    points: (row.open_quarters ?? 0) / 4,
  };
}
