import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { onceUntil } from '../password-policy.js';
import { Passwords } from '../passwords.js';
import { SessionRepository } from '../session.repository.js';
import { staffNotFound } from '../staff.refusals.js';
import { StaffRepository } from '../staff.repository.js';
import { newPassword, seal, unseal } from '../tokens.js';

/** For a colleague who has forgotten theirs: told once, to be changed at the next sign-in; their sessions end. */
@Injectable()
export class RenewPassword {
  constructor(
    private readonly db: Database,
    private readonly staff: StaffRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async run(id: string, who: Who): Promise<string> {
    if (id === who.id) throw new Refusal('staff.own_password', 'conflict');
    const password = newPassword();
    const hash = await this.passwords.hash(password);
    const sealed = await this.db.transaction(async (tx) => {
      const person = await this.staff.find(tx, id);
      if (!person) throw staffNotFound();
      if (!person.active) throw new Refusal('staff.inactive', 'conflict');
      await this.staff.lendPassword(tx, id, hash, onceUntil(this.clock.now()));
      await this.sessions.closeAll(tx, id);
      await this.audit.record(tx, who, 'password.renewed', { type: 'staff', id });
      return seal(this.config.DATA_KEY, password);
    }, who.once);
    return unseal(this.config.DATA_KEY, sealed);
  }
}
