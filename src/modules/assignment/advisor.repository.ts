import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';

@Injectable()
export class AdvisorRepository {
  async exists(tx: Tx, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      "SELECT 1 FROM staff_card WHERE id = ? AND active = 1 AND FIND_IN_SET('advisor', roles)",
      [id],
    );
    return rows.length > 0;
  }
}
