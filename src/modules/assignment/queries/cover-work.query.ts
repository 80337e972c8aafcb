import { Injectable } from '@nestjs/common';
import type { Phase } from '#desk/fair-assignment';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type SqlValue } from '../../../platform/database/database.js';
import { Settings } from '../../settings/index.js';
import { isLent } from '../cover.policy.js';
import { awayAt, spellsAround, type Away } from '../spells.js';
import { keyOf, WorkHolders, type Matter } from '../work-holders.js';
import type { Subject, SubjectType } from '../work.js';

export interface CoverWorkRow {
  readonly subject: Subject;
  readonly matter: Matter | undefined;
  readonly advisorId: string | null;
  readonly lentBy: string | null;
  /** When whoever has it is back; of what nobody has, when its lender is. Null: they are not away. */
  readonly backAt: Date | null;
  readonly phase: Phase;
}

interface Row {
  readonly id: string;
  readonly type: SubjectType;
  readonly subjectId: string;
  readonly advisorId: string | null;
  readonly lentBy: string | null;
  readonly phase: Phase;
}

interface Part {
  readonly from: string;
  readonly values?: readonly SqlValue[];
}

const most = 2000;

/** Work that does not lie where it should, found by what is, not by what has happened: no bell can be missed. */
@Injectable()
export class CoverWork {
  constructor(
    private readonly db: Database,
    private readonly holders: WorkHolders,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async away(): Promise<Away> {
    const now = this.clock.now();
    const spells = await spellsAround(now, this.db);
    return awayAt(spells, now, await this.settings.calendar());
  }

  /** First what comes back and what must go on, then what is to be lent; at most 2000. */
  async find(): Promise<CoverWorkRow[]> {
    const away = await this.away();
    const ids = [...away.keys()];
    const parts: Part[] = [
      ids.length > 0
        ? { from: `${work} w.lent_by IS NOT NULL AND w.lent_by NOT IN (?)`, values: [ids] }
        : { from: `${work} w.lent_by IS NOT NULL` },
      ...[withGone, withLenderGone, withConflict('advisor_id'), withConflict('lent_by')].map((from) => ({
        from,
      })),
    ];
    const due = await this.rows(parts);
    return [...(await this.told(due, away)), ...(await this.toLend(away))];
  }

  /** What would be lent, if someone could take it: it lies with someone who is away, or with nobody. */
  async toLend(away: Away): Promise<CoverWorkRow[]> {
    const ids = [...away.keys()];
    if (ids.length === 0) return [];
    const rows = await this.rows([
      { from: `${work} w.advisor_id IN (?) AND w.open = 1 AND w.phase <> 'sleeping'`, values: [ids] },
      { from: `${work} w.lent_by IN (?) AND w.advisor_id IS NULL AND w.open = 1`, values: [ids] },
    ]);
    const told = await this.told(rows, away);
    return told.filter((row) => {
      const dueAt = row.matter?.dueAt ?? null;
      return row.advisorId === null || (row.backAt !== null && isLent({ ...row, dueAt }, row.backAt));
    });
  }

  /** What nobody was ever given, while everyone who could have it is away: `backAt` is when the first is back. */
  async waiting(away: Away): Promise<CoverWorkRow[]> {
    const backAt = new Date(Math.min(...[...away.values()].map((at) => at.getTime())));
    const rows = await this.rows([
      { from: `${work} w.advisor_id IS NULL AND w.open = 1 AND w.lent_by IS NULL` },
    ]);
    return (await this.told(rows, away)).map((row) => ({ ...row, backAt }));
  }

  private rows(parts: readonly Part[]): Promise<Row[]> {
    const sql = parts.map(
      ({
        from,
      }) => `SELECT w.id, w.subject_type AS type, w.subject_id AS subjectId, w.advisor_id AS advisorId,
                            w.lent_by AS lentBy, w.phase FROM ${from}`,
    );
    return this.db.query(
      `SELECT * FROM (${sql.join(' UNION ')}) found ORDER BY id LIMIT ${most}`,
      parts.flatMap(({ values = [] }) => values),
    );
  }

  private async told(rows: readonly Row[], away: Away): Promise<CoverWorkRow[]> {
    const subjects = rows.map(({ type, subjectId: id }) => ({ type, id }));
    // In Danish, as everything that is written into the desk's own records.
    const matters = await this.holders.matters(subjects, 'da');
    return rows.map(({ type, subjectId, advisorId, lentBy, phase }) => {
      const subject = { type, id: subjectId };
      const backAt = away.get(advisorId ?? lentBy ?? '') ?? null;
      return { subject, matter: matters.get(keyOf(subject)), advisorId, lentBy, backAt, phase };
    });
  }
}

const work = 'work_item w WHERE';
const serving = (column: string) =>
  `LEFT JOIN staff_card s ON s.id = ${column} AND s.active = 1 AND FIND_IN_SET('advisor', s.roles) > 0`;
const withGone = `advisor_load l ${serving('l.advisor_id')} JOIN work_item w ON w.advisor_id = l.advisor_id AND w.open = 1
  WHERE l.open_count > 0 AND s.id IS NULL`;
const withLenderGone = `work_item w ${serving('w.lent_by')} WHERE w.lent_by IS NOT NULL AND s.id IS NULL`;
const withConflict = (column: string) =>
  `conflict_of_interest c JOIN work_item w ON w.${column} = c.advisor_id AND w.enterprise_id = c.enterprise_id
  WHERE w.open = 1`;
