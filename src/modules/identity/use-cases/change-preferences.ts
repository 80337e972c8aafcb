import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { OwnProfiles } from '../queries/own-profile.query.js';
import { StaffRepository, type Preferences } from '../staff.repository.js';

/** How the desk looks to the person: their own affair, so the pages ask for no version; the API does. */
@Injectable()
export class ChangePreferences {
  constructor(
    private readonly db: Database,
    private readonly staff: StaffRepository,
    private readonly profiles: OwnProfiles,
    private readonly audit: Audit,
  ) {}

  async run(wishes: Preferences, who: Who, version?: number): Promise<void> {
    const changed = await this.db.transaction(async (tx) => {
      if (!(await this.staff.changePreferences(tx, who.id, wishes, version))) return false;
      await this.audit.record(tx, who, 'preferences.changed', { type: 'staff', id: who.id }, { ...wishes });
      return true;
    }, who.once);
    if (changed) return;
    throw new Refusal('profile.changed', 'stale', { current: await this.profiles.of(who.id) });
  }
}
