import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { ApiTokenRepository } from '../api-token.repository.js';
import { ownerSeenBy, refuseWithoutTokens } from '../token.policy.js';

// MariaDB would read '12x' as 12.
const isId = /^\d{1,20}$/;

/** Ends at once; what is unknown, revoked already or someone else's is not found. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly db: Database,
    private readonly tokens: ApiTokenRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(id: string, who: Who): Promise<void> {
    refuseWithoutTokens(who);
    if (!isId.test(id)) throw new Refusal('api_token.not_found', 'not-found');
    await this.db.transaction(async (tx) => {
      const revoked = await this.tokens.revoke(tx, id, this.clock.now(), ownerSeenBy(who));
      if (!revoked) throw new Refusal('api_token.not_found', 'not-found');
      await this.audit.record(tx, who, 'api_token.revoked', { type: 'api_token', id });
    }, who.once);
  }
}
