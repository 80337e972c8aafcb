import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { SessionRepository } from '../session.repository.js';
import { tokenHash } from '../tokens.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionRepository,
    private readonly audit: Audit,
  ) {}

  async run(token: string, who: Who): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.sessions.close(tx, tokenHash(token));
      await this.audit.record(tx, who, 'session.closed', { type: 'staff', id: who.id });
    });
  }
}
