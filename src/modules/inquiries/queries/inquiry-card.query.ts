import type { DeadlineStep } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { readerId, seesExistence } from '../../cases/index.js';
import { rowColumns, rowJoins, rowOf, type InquiryRow, type StoredRow } from './inquiry-row.js';

export interface InquiryCard extends InquiryRow {
  readonly version: number;
  readonly municipalityCode: string | null;
  readonly dueWhy: readonly DeadlineStep[];
  readonly pausedAt: Date | null;
  readonly closedAt: Date | null;
  readonly minutes: number | null;
  readonly enterpriseCvr: string | null;
  readonly rsvStatus: string | null;
  readonly contactId: string | null;
  readonly contactEmail: string | null;
}

@Injectable()
export class InquiryCards {
  constructor(private readonly db: Database) {}

  async rowsOf(ids: readonly string[], who: Who): Promise<InquiryRow[]> {
    const rows = await this.db.query<StoredRow>(
      `SELECT ${rowColumns} FROM (SELECT id FROM inquiry WHERE id IN (?)) page ${rowJoins}`,
      [ids, readerId(who)],
    );
    return rows.map(rowOf);
  }

  /** Of a duplicate the one it was merged into. Undefined: there is none, or none that its reader may know of. */
  async byReference(reference: string, who: Who): Promise<InquiryCard | undefined> {
    const rows = await this.db.query<StoredRow & Omit<InquiryCard, keyof InquiryRow>>(
      `SELECT ${rowColumns}, i.version, i.municipality_code AS municipalityCode, i.due_why AS dueWhy,
              i.paused_at AS pausedAt, i.closed_at AS closedAt, i.minutes, e.cvr AS enterpriseCvr,
              e.rsv_status AS rsvStatus, i.contact_id AS contactId, c.email AS contactEmail
         FROM (SELECT COALESCE(merged_into_id, id) AS id FROM inquiry WHERE reference = ?) page ${rowJoins}`,
      [reference, readerId(who)],
    );
    const [row] = rows;
    if (!row || (row.readable !== 1 && !seesExistence(who))) return undefined;
    return row.readable === 1 ? { ...row, ...rowOf(row) } : { ...row, ...rowOf(row), ...hidden };
  }
}

const hidden = {
  municipalityCode: null,
  dueWhy: [],
  minutes: null,
  enterpriseCvr: null,
  rsvStatus: null,
  contactId: null,
  contactEmail: null,
} as const;
