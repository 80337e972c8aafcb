import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Language } from '../../../texts/index.js';
import { absenceUnknown } from '../assignment.refusals.js';
import { isId } from '../ids.js';
import type { LendingEnd } from '../lending.repository.js';
import { keyOf, WorkHolders, type Matter } from '../work-holders.js';
import type { SubjectType } from '../work.js';

interface LendingRecord {
  readonly id: string;
  readonly workItemId: string;
  readonly type: SubjectType;
  readonly subjectId: string;
  readonly borrowerId: string;
  readonly borrowerName: string;
  readonly lentAt: Date;
  readonly dueAt: Date | null;
  readonly brief: string;
  readonly version: number;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedAs: LendingEnd | null;
  /** The work as it stands now. */
  readonly open: number;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly lentBy: string | null;
}

export interface LendingRow extends Omit<LendingRecord, 'open'> {
  readonly open: boolean;
  readonly matter: Matter;
}

/** An absence as its handover and its return speak of it: not why. */
export interface LendingAbsence {
  readonly id: string;
  readonly advisorId: string;
  readonly name: string;
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
  readonly recordedBy: string | null;
  /** When its return was read. */
  readonly seenAt: Date | null;
}

export interface Lendings {
  readonly absence: LendingAbsence;
  readonly rows: readonly LendingRow[];
}

const most = 500;

/** What was lent in one absence, in the order in which it was lent. */
@Injectable()
export class LendingList {
  constructor(
    private readonly db: Database,
    private readonly holders: WorkHolders,
  ) {}

  /** `absence.unknown` where there is none. */
  async find(absenceId: string, language: Language): Promise<Lendings> {
    const [absence] = isId(absenceId)
      ? await this.db.query<LendingAbsence>(
          `SELECT a.id, a.advisor_id AS advisorId, s.name, a.from_at AS \`from\`, a.to_at AS \`to\`,
                  a.recorded_by AS recordedBy, a.return_seen_at AS seenAt
             FROM absence a JOIN staff_card s ON s.id = a.advisor_id WHERE a.id = ?`,
          [absenceId],
        )
      : [];
    if (!absence) throw absenceUnknown();
    const records = await this.db.query<LendingRecord>(
      `SELECT l.id, l.work_item_id AS workItemId, w.subject_type AS type, w.subject_id AS subjectId,
              l.borrower_id AS borrowerId, b.name AS borrowerName, l.lent_at AS lentAt, l.due_at AS dueAt,
              l.brief, l.version, l.accepted_at AS acceptedAt, l.ended_at AS endedAt, l.ended_as AS endedAs,
              w.open, w.advisor_id AS holderId, h.name AS holderName, w.lent_by AS lentBy
         FROM lending l
         JOIN work_item w ON w.id = l.work_item_id
         JOIN staff_card b ON b.id = l.borrower_id
         LEFT JOIN staff_card h ON h.id = w.advisor_id
        WHERE l.absence_id = ? ORDER BY l.id LIMIT ${most}`,
      [absenceId],
    );
    const subjects = records.map(({ type, subjectId: id }) => ({ type, id }));
    const matters = await this.holders.matters(subjects, language);
    const rows = records.map((record) => {
      const key = keyOf({ type: record.type, id: record.subjectId });
      return { ...record, open: record.open === 1, matter: matters.get(key) ?? untold(record) };
    });
    return { absence, rows };
  }
}

/** Of a type whose holder tells nothing: its number, at least. */
function untold({ type, subjectId, dueAt, open }: LendingRecord): Matter {
  const told = {
    reference: `${type} ${subjectId}`,
    title: '',
    path: '/min-dag',
    party: null,
    next: '',
    last: null,
  };
  return { subjectId, ...told, dueAt, open: open === 1 };
}
