import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { readableCase, readerId, readerTable } from '../case-reader.js';
import { seesExistence } from '../case.policy.js';
import { caseNotFound } from '../case.refusals.js';
import { rowColumns, rowJoins, rowOf, type CaseRow, type StoredCase } from './case-row.js';

export interface Check {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
  readonly doneBy: string | null;
}

export interface Participant {
  readonly id: string;
  /** Null: someone outside the desk. */
  readonly staffId: string | null;
  readonly name: string;
  readonly role: string;
}

export interface CaseCard extends CaseRow {
  readonly version: number;
  readonly enterpriseCvr: string | null;
  readonly rsvStatus: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly checks: readonly Check[];
  readonly participants: readonly Participant[];
}

type More = Omit<CaseCard, keyof CaseRow | 'checks' | 'participants'>;
type Stored = StoredCase & More & { checks: Check[] | null; participants: Participant[] | null };

const checksOf = `(SELECT JSON_ARRAYAGG(JSON_OBJECT('id', CAST(x.id AS CHAR), 'text', x.text,
    'done', x.done_at IS NOT NULL, 'doneBy', d.name) ORDER BY x.id)
  FROM case_check x LEFT JOIN staff_card d ON d.id = x.done_by WHERE x.case_id = k.id)`;
const participantsOf = `(SELECT JSON_ARRAYAGG(JSON_OBJECT('id', CAST(x.id AS CHAR), 'staffId', CAST(x.staff_id AS CHAR),
    'name', COALESCE(p.name, x.name), 'role', x.role) ORDER BY x.id)
  FROM case_participant x LEFT JOIN staff_card p ON p.id = x.staff_id WHERE x.case_id = k.id)`;

/** One case, its checklist and who takes part in it, as far as its reader may know. */
@Injectable()
export class CaseCards {
  constructor(private readonly db: Database) {}

  async byReference(reference: string, who: Who): Promise<CaseCard> {
    const [row] = await this.db.query<Stored>(
      `SELECT ${rowColumns}, ${readableCase} AS readable, k.version, e.cvr AS enterpriseCvr,
              e.rsv_status AS rsvStatus, c.phone AS contactPhone, c.email AS contactEmail,
              ${checksOf} AS checks, ${participantsOf} AS participants
         FROM desk_case k JOIN ${readerTable} ${rowJoins} WHERE k.reference = ?`,
      [readerId(who), reference],
    );
    if (!row || (row.readable !== 1 && !seesExistence(who))) throw caseNotFound();
    return row.readable === 1
      ? {
          ...row,
          ...rowOf(row),
          checks: listOf(row.checks).map(check),
          participants: listOf(row.participants),
        }
      : { ...row, ...rowOf(row), ...hidden };
  }
}

const hidden = {
  enterpriseCvr: null,
  rsvStatus: null,
  contactPhone: null,
  contactEmail: null,
  checks: [],
  participants: [],
} as const;

/** JSON that the server made is text to the driver. */
const listOf = <T>(json: T[] | string | null): T[] =>
  typeof json === 'string' ? (JSON.parse(json) as T[]) : (json ?? []);

const check = (one: Check): Check => ({ ...one, done: Boolean(one.done) });
