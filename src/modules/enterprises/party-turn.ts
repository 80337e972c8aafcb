import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';

/**
 * One at a time looks for someone and, not finding them, enters them: two people who log the same caller at the same
 * moment make one record. Every merge and its undoing take it too, of inquiries as well, so that the order of their
 * numbers is the order in which they happened. Held to the end of the transaction; taken before any row of the register is locked.
 */
@Injectable()
export class PartyTurn {
  async take(tx: Tx): Promise<void> {
    await tx.query('SELECT id FROM party_turn WHERE id = 1 FOR UPDATE');
  }
}
