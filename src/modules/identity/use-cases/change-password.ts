import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { PasswordCheck, type Recognised } from '../password-check.js';
import { isGuessable } from '../password-policy.js';
import { Passwords } from '../passwords.js';
import { OwnProfiles } from '../queries/own-profile.query.js';
import { SessionRepository } from '../session.repository.js';
import { SignInFailures } from '../sign-in-failures.js';
import { StaffRepository } from '../staff.repository.js';
import { newToken } from '../tokens.js';

interface Change {
  readonly current: string;
  readonly fresh: string;
  /** Client address: guessing the present password in a stolen session is throttled as sign-in is. */
  readonly address: string;
}

/** All sessions of the person end; the token of a new one is returned. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly db: Database,
    private readonly profiles: OwnProfiles,
    private readonly check: PasswordCheck,
    private readonly staff: StaffRepository,
    private readonly sessions: SessionRepository,
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  // Without `who.once`: the request's key would keep a fast hash of both passwords for two days.
  async run(change: Change, who: Who): Promise<string> {
    if (change.fresh === change.current) throw new Refusal('password.same', 'invalid', {}, 'fresh');
    const { name, email } = await this.profiles.of(who.id);
    if (isGuessable(change.fresh, [name, email]))
      throw new Refusal('password.guessable', 'invalid', {}, 'fresh');
    const { person, origin } = await this.recognise(change, email, who);
    const passwordHash = await this.passwords.hash(change.fresh);
    const { token, hash } = newToken();
    await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      await this.staff.changePassword(tx, person.id, passwordHash);
      await this.sessions.closeAll(tx, person.id);
      await this.sessions.open(tx, { hash, staffId: person.id, now });
      await this.failures.forget(tx, origin, now);
      await this.audit.record(tx, who, 'password.changed', { type: 'staff', id: person.id });
    });
    return token;
  }

  private async recognise({ current, address }: Change, email: string, who: Who): Promise<Recognised> {
    try {
      return await this.check.recognise({ email, password: current, address, requestId: who.requestId });
    } catch (error) {
      const wrong = error instanceof Refusal && error.code === 'sign_in.wrong';
      throw wrong ? new Refusal('password.wrong', 'invalid', {}, 'current') : error;
    }
  }
}
