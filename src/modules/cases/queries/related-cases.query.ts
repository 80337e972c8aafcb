import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { readableCase, readerId, readerTable } from '../case-reader.js';
import type { Status } from '../case-state.js';

export interface RelatedCase {
  readonly reference: string;
  readonly title: string;
  readonly status: Status;
}

/** Cases that one has to do with, those alone that the reader may read. */
@Injectable()
export class RelatedCases {
  constructor(private readonly db: Database) {}

  find(caseId: string, who: Who): Promise<RelatedCase[]> {
    return this.db.query(
      `SELECT k.reference, k.title, k.status
         FROM case_relation r JOIN desk_case k ON k.id = r.related_id JOIN ${readerTable}
        WHERE r.case_id = ? AND ${readableCase} ORDER BY k.turn_at DESC LIMIT 100`,
      [readerId(who), caseId],
    );
  }
}
