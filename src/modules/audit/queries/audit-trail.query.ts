import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { pageOf, type ListPage } from '../../../platform/http/list-page.js';

export interface AuditFilter {
  /** `type:id`, for instance `inquiry:12`. */
  readonly subject?: string;
  readonly actor?: string;
  readonly from?: Date;
  readonly to?: Date;
  readonly limit: number;
  /** Id of the last row seen. */
  readonly cursor?: string;
}

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
}

/** Newest first. */
@Injectable()
export class AuditTrail {
  constructor(private readonly db: Database) {}

  async find(filter: AuditFilter): Promise<ListPage<AuditRow>> {
    const [type = '', id = ''] = filter.subject?.split(':') ?? [];
    const conditions: [string, (string | Date)[]][] = [
      ...(filter.subject
        ? [['a.subject_type = ? AND a.subject_id = ?', [type, id]] as [string, string[]]]
        : []),
      ...(filter.actor ? [['a.actor_id = ?', [filter.actor]] as [string, string[]]] : []),
      ...(filter.from ? [['a.at >= ?', [filter.from]] as [string, Date[]]] : []),
      ...(filter.to ? [['a.at < ?', [filter.to]] as [string, Date[]]] : []),
      ...(filter.cursor ? [['a.id < ?', [filter.cursor]] as [string, string[]]] : []),
    ];
    const where = ['1 = 1', ...conditions.map(([sql]) => sql)].join(' AND ');
    const rows = await this.db.query<AuditRow>(
      `SELECT a.id, a.at, a.actor_id AS actorId, p.name AS actorName, a.action,
              CONCAT(a.subject_type, ':', a.subject_id) AS subject, a.detail
         FROM audit_event a LEFT JOIN staff_card p ON p.id = a.actor_id
        WHERE ${where} ORDER BY a.id DESC LIMIT ?`,
      [...conditions.flatMap(([, values]) => values), filter.limit + 1],
    );
    return pageOf(rows, filter.limit, (row) => row.id);
  }
}
