import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { pageOf, type ListPage } from '../../../platform/http/list-page.js';
import type { DeskSettings } from '../desk-settings.js';
import type { SettingName } from '../setting-sections.js';

export interface PastValue {
  readonly id: string;
  readonly value: DeskSettings[SettingName];
  readonly changedAt: Date;
  readonly changedByName: string | null;
}

/** Every value that one setting has had, newest first. */
@Injectable()
export class SettingHistory {
  constructor(private readonly db: Database) {}

  async find(
    name: SettingName,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<ListPage<PastValue>> {
    const after = cursor ?? null;
    const rows = await this.db.query<PastValue>(
      `SELECT v.id, v.value, v.changed_at AS changedAt, p.name AS changedByName
         FROM setting_value v LEFT JOIN staff_card p ON p.id = v.changed_by
        WHERE v.name = ? AND (? IS NULL OR v.id < ?) ORDER BY v.id DESC LIMIT ?`,
      [name, after, after, limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => id);
  }
}
