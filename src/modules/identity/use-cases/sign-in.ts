import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { Audit } from '../../audit/index.js';
import { PasswordCheck, type PasswordTry, type Recognised } from '../password-check.js';
import { Passwords } from '../passwords.js';
import { SessionRepository } from '../session.repository.js';
import { SignInFailures } from '../sign-in-failures.js';
import type { Staff } from '../staff.entity.js';
import { StaffRepository } from '../staff.repository.js';
import { newToken, tokenHash } from '../tokens.js';

interface Attempt extends PasswordTry {
  /** The cookie the browser came with: that session ends, so that no session survives a change of person. */
  readonly oldToken?: string;
}

/** Password sign-in. The answer is the same for an unknown person, a wrong password and a closed account. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly check: PasswordCheck,
    private readonly staff: StaffRepository,
    private readonly sessions: SessionRepository,
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(attempt: Attempt): Promise<{ token: string; person: Staff }> {
    const recognised = await this.check.recognise(attempt);
    return { token: await this.open(recognised, attempt), person: recognised.person };
  }

  private async open({ person, origin }: Recognised, attempt: Attempt): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    const outdated = person.passwordHash !== null && this.passwords.needsRehash(person.passwordHash);
    const raised = outdated ? await this.passwords.hash(attempt.password) : undefined;
    await this.db.transaction(async (tx) => {
      if (attempt.oldToken) await this.sessions.close(tx, tokenHash(attempt.oldToken));
      await this.sessions.open(tx, { hash, staffId: person.id, now });
      // The session's foreign key holds the person's row: what is read now cannot change until it is written.
      const present = await this.staff.find(tx, person.id);
      if (!present?.active || present.passwordHash !== person.passwordHash)
        throw new Refusal('sign_in.wrong', 'unauthenticated');
      if (raised) await this.staff.raisePassword(tx, person.id, raised);
      await this.failures.forget(tx, origin, now);
      await this.audit.record(tx, person.who(attempt.requestId), 'session.opened', {
        type: 'staff',
        id: person.id,
      });
    });
    return token;
  }
}
