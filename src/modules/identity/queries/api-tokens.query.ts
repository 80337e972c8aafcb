import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { pageOf, type ListPage } from '../../../platform/http/list-page.js';
import type { Who } from '../../../platform/http/who.js';
import { ownerSeenBy, refuseWithoutTokens } from '../token.policy.js';

export interface ApiTokenRow {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

/** The tokens that work, newest first: one's own, for an administrator everyone's. */
@Injectable()
export class ApiTokens {
  constructor(private readonly db: Database) {}

  async find(
    who: Who,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<ListPage<ApiTokenRow>> {
    refuseWithoutTokens(who);
    const owner = ownerSeenBy(who) ?? null;
    const after = cursor ?? null;
    const rows = await this.db.query<ApiTokenRow>(
      `SELECT k.id, k.name, p.id AS ownerId, p.name AS ownerName, k.created_at AS createdAt, k.used_at AS usedAt
         FROM api_token k JOIN staff p ON p.id = k.staff_id
        WHERE k.revoked_at IS NULL AND (? IS NULL OR k.staff_id = ?) AND (? IS NULL OR k.id < ?)
        ORDER BY k.id DESC LIMIT ?`,
      [owner, owner, after, after, limit + 1],
    );
    return pageOf(rows, limit, (row) => row.id);
  }
}
