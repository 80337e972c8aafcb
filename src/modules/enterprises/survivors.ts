import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EnterpriseRepository } from './enterprise.repository.js';
import { isId } from './party.js';

/** Where the id of an enterprise leads: itself, or the one it was merged into. */
@Injectable()
export class Survivors {
  constructor(
    private readonly db: Database,
    private readonly enterprises: EnterpriseRepository,
  ) {}

  /** Undefined when there is none of that id. */
  async find(id: string): Promise<string | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.db.query<{ id: string }>(
      'SELECT COALESCE(merged_into_id, id) AS id FROM enterprise WHERE id = ?',
      [id],
    );
    return rows[0]?.id;
  }

  /** The same, held against merging until the transaction ends. */
  async hold(tx: Tx, id: string): Promise<string | undefined> {
    const found = isId(id) ? await this.enterprises.find(tx, id) : null;
    if (!found) return undefined;
    // It became a tombstone between reading it and holding it: look again where it leads.
    return (await this.enterprises.isLiving(tx, found.id)) ? found.id : this.hold(tx, id);
  }
}
