import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import type { Matter } from '../work-holders.js';
import { CoverWork } from './cover-work.query.js';
import { ReturnBriefs, type ReturnBrief } from './return-brief.query.js';

/** What was lent to someone in one absence, and is not accepted yet. */
export interface Borrowed {
  readonly absenceId: string;
  readonly lenderName: string;
  readonly count: number;
}

/** Work that would be lent, if anybody could have it. */
export interface Stranded {
  readonly matter: Matter;
  readonly holderName: string | null;
}

export interface DayCover {
  readonly borrowed: readonly Borrowed[];
  readonly returned: readonly ReturnBrief[];
  /** For the manager: what falls due before whoever has it is back, soonest first. */
  readonly urgent: readonly Stranded[];
}

interface Told {
  readonly absenceId: string;
  /** Null: an absence of their own. */
  readonly lenderName: string | null;
  readonly count: string;
}

const daysShown = 60;
const returnsShown = 2;

/** Who is away, who is back: what Min dag must tell one person of it. */
@Injectable()
export class CoverOfDay {
  constructor(
    private readonly db: Database,
    private readonly work: CoverWork,
    private readonly returns: ReturnBriefs,
    private readonly clock: Clock,
  ) {}

  async find(who: Who): Promise<DayCover> {
    const [told, urgent] = await Promise.all([
      who.roles.includes('advisor') ? this.told(who) : [],
      who.roles.includes('manager') ? this.urgent() : [],
    ]);
    const borrowed = told
      .filter(({ lenderName }) => lenderName !== null)
      .map(({ absenceId, lenderName, count }) => ({
        absenceId,
        lenderName: lenderName ?? '',
        count: Number(count),
      }));
    const over = told.filter(({ lenderName }) => lenderName === null);
    const returned = over.map(({ absenceId }) => this.returns.open(absenceId, who.language));
    return { borrowed, returned: await Promise.all(returned), urgent };
  }

  /** What was lent to them and is not accepted, by absence; and their own absences whose return they have not read. */
  private told(who: Who): Promise<Told[]> {
    const now = this.clock.now();
    return this.db.query(
      `(SELECT l.absence_id AS absenceId, s.name AS lenderName, COUNT(*) AS count
          FROM lending l JOIN staff_card s ON s.id = l.lender_id
         WHERE l.borrower_id = ? AND l.ended_at IS NULL AND l.accepted_at IS NULL
         GROUP BY l.absence_id, s.name ORDER BY l.absence_id)
       UNION ALL
       (SELECT a.id, NULL, 0 FROM absence a
         WHERE a.advisor_id = ? AND a.to_at > ? AND a.to_at <= ? AND a.return_seen_at IS NULL
           AND EXISTS (SELECT 1 FROM lending l WHERE l.absence_id = a.id)
         ORDER BY a.to_at DESC LIMIT ${returnsShown})`,
      [who.id, who.id, new Date(now.getTime() - daysShown * 24 * 3_600_000), now],
    );
  }

  private async urgent(): Promise<Stranded[]> {
    const away = await this.work.away();
    if (away.size === 0) return [];
    const rows = [...(await this.work.toLend(away)), ...(await this.work.waiting(away))];
    if (rows.length === 0) return [];
    const staff = await this.db.query<{ id: string; name: string }>(
      'SELECT id, name FROM staff_card WHERE id IN (?)',
      [[...away.keys()]],
    );
    const nameOf = new Map(staff.map(({ id, name }) => [id, name]));
    return rows
      .flatMap(({ matter, advisorId, backAt }) => {
        const due = matter?.dueAt?.getTime() ?? Infinity;
        if (!matter || backAt === null || due >= backAt.getTime()) return [];
        return [{ matter, due, holderName: nameOf.get(advisorId ?? '') ?? null }];
      })
      .toSorted((a, b) => a.due - b.due)
      .map(({ matter, holderName }) => ({ matter, holderName }));
  }
}
