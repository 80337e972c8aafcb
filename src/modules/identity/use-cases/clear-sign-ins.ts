import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { SessionRepository } from '../session.repository.js';
import { SignInFailures } from '../sign-in-failures.js';

/** Timed: over sessions, and failures too old to weigh, are not kept (GDPR art. 5(1)(e)). */
@Injectable()
export class ClearSignIns {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionRepository,
    private readonly failures: SignInFailures,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction((tx) => this.sessions.clear(tx, now));
    await this.db.transaction((tx) => this.failures.clear(tx, now));
  }
}
