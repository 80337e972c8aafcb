import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/http/refusal.js';
import { LOG, type Logger } from '../../platform/log/log.js';
import { Passwords } from './passwords.js';
import { SignInFailures, type Origin } from './sign-in-failures.js';
import { emailKeyOf, type Staff } from './staff.entity.js';
import { StaffRepository } from './staff.repository.js';

export interface PasswordTry {
  readonly email: string;
  readonly password: string;
  /** Client address as the trusted proxies tell it. */
  readonly address: string;
  readonly requestId: string | null;
}

export interface Recognised {
  readonly person: Staff;
  readonly origin: Origin;
}

/** Whose password is it? Throttled, and the same answer for a stranger, a wrong password and a closed account. */
@Injectable()
export class PasswordCheck {
  /** Tries on one account from one network take turns: a hundred at once would all see no failure yet. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly db: Database,
    private readonly staff: StaffRepository,
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Throws `sign_in.wrong`, or `sign_in.wait` with the seconds in `retryAfter`. The caller forgets the failures. */
  recognise(attempt: PasswordTry): Promise<Recognised> {
    const emailKey = emailKeyOf(attempt.email);
    const origin = this.failures.origin(emailKey, attempt.address);
    const turn = Buffer.concat([origin.account, origin.network]).toString('base64');
    return this.inTurn(turn, () => this.look(emailKey, origin, attempt));
  }

  private async look(emailKey: string, origin: Origin, attempt: PasswordTry): Promise<Recognised> {
    const pause = await this.failures.waitBefore(origin, this.clock.now());
    if (pause > 0) {
      this.log.warn({ requestId: attempt.requestId }, 'sign-in throttled');
      throw new Refusal('sign_in.wait', 'too-many', { retryAfter: Math.ceil(pause / 1000) });
    }
    const person = await this.db.transaction((tx) => this.staff.findByEmail(tx, emailKey));
    const expired = person?.passwordOnceUntil && person.passwordOnceUntil <= this.clock.now();
    const stored = person?.active && !expired ? person.passwordHash : null;
    if ((await this.passwords.matches(stored, attempt.password)) && person) return { person, origin };
    await this.db.transaction((tx) => this.failures.record(tx, origin, this.clock.now()));
    this.log.warn({ requestId: attempt.requestId }, 'sign-in refused');
    throw new Refusal('sign_in.wrong', 'unauthenticated');
  }

  private inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(key) ?? Promise.resolve()).then(work);
    const over: Promise<void> = turn
      .catch(() => undefined)
      .then(() => {
        if (this.turns.get(key) === over) this.turns.delete(key);
      });
    this.turns.set(key, over);
    return turn;
  }
}
