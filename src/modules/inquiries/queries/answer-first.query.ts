import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { readerId, seesExistence } from '../../cases/index.js';
import { visible } from '../inquiry-sight.js';
import { rowColumns, rowJoins, rowOf, type InquiryRow, type StoredRow } from './inquiry-row.js';

/** Inquiries that are owed an answer, soonest deadline first; without `assigneeId` everyone's. */
@Injectable()
export class AnswerFirst {
  constructor(private readonly db: Database) {}

  async find(limit: number, reader: Who, assigneeId?: string): Promise<InquiryRow[]> {
    const [where, index, who] =
      assigneeId === undefined
        ? ['awaits_answer = 1', 'answer_first', []]
        : ['awaits_answer = 1 AND assignee_id = ?', 'mine_answer_first', [assigneeId]];
    const [sight, sightOf] = seesExistence(reader)
      ? ['', []]
      : [`AND ${visible}`, [readerId(reader), readerId(reader)]];
    const rows = await this.db.query<StoredRow>(
      `SELECT ${rowColumns} FROM (
         SELECT id FROM inquiry FORCE INDEX (${index}) WHERE ${where} ${sight} ORDER BY due_at, id LIMIT ?) page
       ${rowJoins} ORDER BY i.due_at, i.id`,
      [...who, ...sightOf, limit, readerId(reader)],
    );
    return rows.map(rowOf);
  }
}
