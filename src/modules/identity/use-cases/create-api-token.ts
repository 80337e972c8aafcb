import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { ApiTokenRepository } from '../api-token.repository.js';
import { refuseWithoutTokens } from '../token.policy.js';
import { newToken, seal, unseal } from '../tokens.js';

export interface NewApiToken {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Told this once; the database holds its hash. */
  readonly token: string;
}

@Injectable()
export class CreateApiToken {
  constructor(
    private readonly db: Database,
    private readonly tokens: ApiTokenRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async run(name: string, owner: Pick<Who, 'id' | 'roles'>, who: Who): Promise<NewApiToken> {
    refuseWithoutTokens(owner);
    const { token, hash } = newToken();
    const { sealed, ...made } = await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const id = await this.tokens.add(tx, { hash, staffId: owner.id, name, now });
      await this.audit.record(tx, who, 'api_token.created', { type: 'staff', id: owner.id }, { token: id });
      // Sealed, since the answer is kept two days for a request that is sent again.
      return { id, name, createdAt: now.toISOString(), sealed: seal(this.config.DATA_KEY, token) };
    }, who.once);
    return { ...made, token: unseal(this.config.DATA_KEY, sealed) };
  }
}
