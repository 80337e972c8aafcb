import { serviceCalendar, type ServiceCalendar } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Who } from '../../platform/http/who.js';
import { Audit } from '../audit/index.js';
import { isTextName } from './default-texts.js';
import { defaultSettings, type DeskSettings } from './desk-settings.js';

const freshFor = 5_000;
const duplicate = 1062; // ER_DUP_ENTRY: someone else's change was next

interface SettingRow {
  readonly id: string;
  readonly name: string;
  readonly value: unknown;
}

const newestValues = `SELECT v.id, v.name, v.value FROM setting_value v
  JOIN (SELECT MAX(id) AS id FROM setting_value GROUP BY name) newest ON newest.id = v.id ORDER BY v.id`;

interface Read {
  readonly at: number;
  readonly newest: string;
  readonly settings: DeskSettings;
  readonly calendar: ServiceCalendar;
}

/**
 * The desk's settings. Every value is kept with its history: the newest row of a name holds, a change adds one.
 * Other processes see a change within five seconds.
 */
@Injectable()
export class Settings {
  private read?: Read;

  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside a transaction hand over its `tx`: to wait for a second connection while holding one can stop every
   * process for good, once all of the pool do so at the same time.
   */
  async current(tx?: Tx): Promise<DeskSettings> {
    return (await this.fresh(tx)).settings;
  }

  /** The service calendar (domain §8 B) of the present hours and closing days; `tx` as in `current`. */
  async calendar(tx?: Tx): Promise<ServiceCalendar> {
    return (await this.fresh(tx)).calendar;
  }

  /**
   * A step. `seen` is the version its writer saw, how many times the value had been set (0: never); throws
   * `setting.changed` when somebody set it since. A rule that is changed holds for what comes: what was decided by
   * the old one stands on its own record.
   */
  async change<Name extends keyof DeskSettings>(
    tx: Tx,
    who: Who,
    name: Name,
    value: DeskSettings[Name],
    seen?: number,
  ): Promise<void> {
    const before = await this.stored(tx, name);
    if (!(await this.added(tx, who, { name, value, seen }))) throw new Refusal('setting.changed', 'stale');
    // What is written for people outside may hold anything: the audit names it, the history has it in full.
    const detail = isTextName(name) ? undefined : { before, after: value };
    await this.audit.record(tx, who, 'setting.changed', { type: 'setting', id: name }, detail);
    this.forget();
  }

  /** After the commit: what another request read meanwhile is from before it. */
  forget(): void {
    this.read = undefined;
  }

  private async stored(tx: Tx, name: keyof DeskSettings): Promise<unknown> {
    const rows: { value: unknown }[] = await tx.query(
      'SELECT value FROM setting_value WHERE name = ? ORDER BY id DESC LIMIT 1',
      [name],
    );
    return rows[0] ? rows[0].value : defaultSettings[name];
  }

  private async added(
    tx: Tx,
    who: Who,
    { name, value, seen = null }: { name: string; value: unknown; seen?: number | null },
  ): Promise<boolean> {
    const by = /^\d+$/.test(who.id) ? who.id : null;
    try {
      const made: { affectedRows: number } = await tx.query(
        `INSERT INTO setting_value (name, version, value, changed_at, changed_by)
         SELECT ?, COUNT(*) + 1, ?, ?, ? FROM setting_value WHERE name = ? HAVING COUNT(*) = COALESCE(?, COUNT(*))`,
        [name, JSON.stringify(value), this.clock.now(), by, name, seen],
      );
      return made.affectedRows === 1;
    } catch (error) {
      if ((error as { errno?: number }).errno === duplicate) return false;
      throw error;
    }
  }

  private async fresh(tx?: Tx): Promise<Read> {
    // The wall clock of the process, not the desk's: a test that sets the clock still sees its changes.
    const at = performance.now();
    if (this.read && at - this.read.at < freshFor) return this.read;
    const rows: SettingRow[] = await (tx ? tx.query(newestValues) : this.db.query<SettingRow>(newestValues));
    const newest = rows.at(-1)?.id ?? '';
    if (this.read?.newest === newest) return (this.read = { ...this.read, at });
    const stored = Object.fromEntries(rows.map((row) => [row.name, row.value])) as Partial<DeskSettings>;
    const settings = { ...defaultSettings, ...stored };
    const calendar = serviceCalendar({ spans: settings.openingHours, closings: settings.closings });
    return (this.read = { at, newest, settings, calendar });
  }
}
