import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { ApiTokenRepository } from '../api-token.repository.js';
import { SessionRepository } from '../session.repository.js';
import { staffNotFound } from '../staff.refusals.js';
import { StaffObservers } from '../staff-observers.js';
import { StaffRepository } from '../staff.repository.js';

/**
 * Someone leaves the desk: from the commit on their sessions and tokens open nothing, and whoever holds their work has
 * been told in the same transaction. Their name stays on what they did. Done twice it is done once.
 */
@Injectable()
export class DeactivateStaff {
  constructor(
    private readonly db: Database,
    private readonly staff: StaffRepository,
    private readonly sessions: SessionRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly observers: StaffObservers,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(id: string, who: Who): Promise<void> {
    await this.db.transaction((tx) => this.leave(tx, id, who), who.once);
  }

  private async leave(tx: Tx, id: string, who: Who): Promise<void> {
    const another = await this.staff.administratorExistsBeside(tx, id);
    const person = await this.staff.find(tx, id);
    if (!person) throw staffNotFound();
    if (id === who.id) throw new Refusal('staff.yourself', 'conflict');
    if (!person.active) return;
    // Two administrators may be at it at once: the second finds that the first has left.
    if (person.roles.includes('administrator') && !another)
      throw new Refusal('staff.last_administrator', 'conflict');
    await this.staff.setActive(tx, id, false);
    await this.sessions.closeAll(tx, id);
    await this.tokens.revokeAll(tx, id, this.clock.now());
    await this.audit.record(tx, who, 'staff.deactivated', { type: 'staff', id });
    await this.observers.leaving(tx, who, id);
  }
}
