import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { mayEnd, maySeeKind, type AbsenceKind } from '../absence.policy.js';

export interface AbsenceRow {
  readonly id: string;
  readonly advisorId: string;
  readonly name: string;
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
  /** Null where it is not for the reader to know: sickness is a matter of health (GDPR art. 9). */
  readonly kind: AbsenceKind | null;
  readonly mayEnd: boolean;
  /** Pieces of work that were lent in it. */
  readonly lent: number;
}

type Found = Omit<AbsenceRow, 'kind' | 'mayEnd' | 'lent'> & {
  readonly kind: AbsenceKind;
  readonly lent: string;
};

const absences = `SELECT a.id, a.advisor_id AS advisorId, s.name, a.from_at AS \`from\`, a.to_at AS \`to\`, a.kind,
  (SELECT COUNT(DISTINCT l.work_item_id) FROM lending l WHERE l.absence_id = a.id) AS lent
  FROM absence a JOIN staff_card s ON s.id = a.advisor_id`;
const most = 500;

@Injectable()
export class AbsenceList {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Absences with some time in [from, to), in the order in which they begin; the first 500. */
  async find({ from, to }: { readonly from: Date; readonly to?: Date }, who: Who): Promise<AbsenceRow[]> {
    const rows = await this.db.query<Found>(
      `${absences} WHERE a.to_at > ? ${to ? 'AND a.from_at < ?' : ''} ORDER BY a.from_at, a.id LIMIT ${most}`,
      to ? [from, to] : [from],
    );
    return rows.map((row) => this.shown(row, who));
  }

  async one(id: string, who: Who): Promise<AbsenceRow | undefined> {
    const rows = await this.db.query<Found>(`${absences} WHERE a.id = ?`, [id]);
    return rows[0] && this.shown(rows[0], who);
  }

  private shown(row: Found, who: Who): AbsenceRow {
    const now = this.clock.now();
    const kind = maySeeKind(who, row) ? row.kind : null;
    return { ...row, kind, lent: Number(row.lent), mayEnd: row.to > now && mayEnd(who, row, now) };
  }
}
