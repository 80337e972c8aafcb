import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { Audit } from '../../audit/index.js';
import { Passwords } from '../passwords.js';
import { SessionRepository } from '../session.repository.js';
import { SignInFailures } from '../sign-in-failures.js';
import type { Staff } from '../staff.entity.js';
import { StaffRepository } from '../staff.repository.js';
import { blindKey, networkOf, newToken, tokenHash } from '../tokens.js';

interface Attempt {
  readonly email: string;
  readonly password: string;
  /** Client address as the trusted proxies tell it. */
  readonly address: string;
  readonly requestId: string;
  /** The cookie the browser came with: that session ends, so that no session survives a change of person. */
  readonly oldToken?: string;
}

export const sessionHours = 10;

/** Password sign-in. The answer is the same for an unknown person, a wrong password and a closed account. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly staff: StaffRepository,
    private readonly sessions: SessionRepository,
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async run(attempt: Attempt): Promise<{ token: string; person: Staff }> {
    const emailKey = attempt.email.trim().toLowerCase();
    const keys = {
      account: blindKey(this.config.DATA_KEY, 'account', emailKey),
      network: blindKey(this.config.DATA_KEY, 'address', networkOf(attempt.address)),
    };
    const pause = await this.failures.waitBefore(keys, this.clock.now());
    if (pause > 0) throw new Refusal('sign_in.wait', 'too-many', { retryAfter: Math.ceil(pause / 1000) });
    const person = await this.db.transaction((tx) => this.staff.findByEmail(tx, emailKey));
    const right = await this.passwords.matches(person?.active ? person.passwordHash : null, attempt.password);
    if (!person || !right) {
      await this.db.transaction((tx) => this.failures.record(tx, keys, this.clock.now()));
      throw new Refusal('sign_in.wrong', 'unauthenticated');
    }
    return { token: await this.open(person, attempt, keys), person };
  }

  private async open(person: Staff, attempt: Attempt, keys: { account: Buffer; network: Buffer }): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
    const raised =
      person.passwordHash && this.passwords.needsRehash(person.passwordHash)
        ? await this.passwords.hash(attempt.password)
        : undefined;
    await this.db.transaction(async (tx) => {
      if (raised) await this.staff.changePassword(tx, person.id, raised);
      if (attempt.oldToken) await this.sessions.close(tx, tokenHash(attempt.oldToken));
      await this.sessions.open(tx, { hash, staffId: person.id, now, expiresAt });
      await this.failures.forget(tx, keys, now);
      const who = { ...person, requestId: attempt.requestId };
      await this.audit.record(tx, who, 'session.opened', { type: 'staff', id: person.id });
    });
    return token;
  }
}
