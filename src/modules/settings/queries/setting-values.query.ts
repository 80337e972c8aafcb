import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { defaultSettings, type DeskSettings } from '../desk-settings.js';
import type { SettingName } from '../setting-sections.js';

export interface SettingValue<Name extends SettingName = SettingName> {
  readonly name: Name;
  readonly value: DeskSettings[Name];
  /** How often it has been set; 0 while it is as a new desk has it. */
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedBy: { readonly id: string; readonly name: string } | null;
}

interface Row {
  name: SettingName;
  value: DeskSettings[SettingName];
  version: string;
  changedAt: Date;
  changedById: string | null;
  changedByName: string | null;
}

/** Values as they stand in the database at this moment, and who set them: for those who are about to change them. */
@Injectable()
export class SettingValues {
  constructor(private readonly db: Database) {}

  async find(names: readonly SettingName[]): Promise<SettingValue[]> {
    const rows = await this.db.query<Row>(
      `SELECT v.name, v.value, newest.version, v.changed_at AS changedAt,
              p.id AS changedById, p.name AS changedByName
         FROM (SELECT MAX(id) AS id, COUNT(*) AS version FROM setting_value WHERE name IN (?) GROUP BY name) newest
         JOIN setting_value v ON v.id = newest.id LEFT JOIN staff_card p ON p.id = v.changed_by`,
      [names],
    );
    return names.map((name) => {
      const row = rows.find((one) => one.name === name);
      return row ? valueOf(row) : untouched(name);
    });
  }

  async one<Name extends SettingName>(name: Name): Promise<SettingValue<Name>> {
    const [found] = await this.find([name]);
    return found as SettingValue<Name>;
  }
}

const valueOf = ({ name, value, version, changedAt, changedById, changedByName }: Row): SettingValue => ({
  name,
  value,
  version: Number(version),
  changedAt,
  changedBy: changedById && changedByName ? { id: changedById, name: changedByName } : null,
});

const untouched = (name: SettingName): SettingValue => ({
  name,
  value: defaultSettings[name],
  version: 0,
  changedAt: null,
  changedBy: null,
});
