import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { FormInvalid } from '../../../platform/http/form.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { refuseCpr } from '../../audit/index.js';
import { StaffDirectory } from '../../identity/index.js';
import type { DeskSettings } from '../desk-settings.js';
import { SettingValues } from '../queries/setting-values.query.js';
import { settingFor } from '../setting.policy.js';
import { freeTextOf, settingFaults } from '../setting-rules.js';
import type { SettingName } from '../setting-sections.js';
import { Settings } from '../settings.js';

export interface SettingChange<Name extends SettingName = SettingName> {
  readonly name: Name;
  readonly value: DeskSettings[Name];
  /** How often it had been set when its writer saw it. */
  readonly version: number;
  readonly notCpr?: boolean;
}

/**
 * Sets one value. It holds for what comes: deadlines, points and score sheets that exist were made by the rules of
 * their day, and keep them. Throws `setting.changed` with the value as it stands when somebody set it meanwhile.
 */
@Injectable()
export class ChangeSetting {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly values: SettingValues,
    private readonly staff: StaffDirectory,
    private readonly clock: Clock,
  ) {}

  async run(change: SettingChange, who: Who): Promise<void> {
    const { name, value, version, notCpr: overridden = false } = change;
    settingFor(who, name);
    await this.check(name, value);
    refuseCpr({ fields: freeTextOf(name, value), today: localDate(this.clock.now().getTime()), overridden });
    try {
      await this.db.transaction((tx) => this.settings.change(tx, who, name, value, version), who.once);
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === 'stale')) throw error;
      throw new Refusal(error.code, 'stale', { current: await this.values.one(name) });
    } finally {
      this.settings.forget();
    }
  }

  private async check(name: SettingName, value: DeskSettings[SettingName]): Promise<void> {
    const [{ value: topics }, advisors] = await Promise.all([
      this.values.one('topics'),
      this.staff.withRole('advisor'),
    ]);
    const current = { ...(await this.settings.current()), topics: topics as DeskSettings['topics'] };
    const advisorIds = new Set(advisors.map(({ id }) => id));
    const faults = settingFaults(name, value, { current, advisorIds });
    if (faults.length > 0) throw new FormInvalid(faults);
  }
}
