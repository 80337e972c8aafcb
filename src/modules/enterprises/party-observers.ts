import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';

/** The one whose name, CVR number, phone or address has changed: an enterprise with all its contacts, or a contact. */
export interface Renamed {
  readonly enterpriseId?: string;
  readonly contactId?: string;
}

export type RenamedListener = (tx: Tx, renamed: Renamed) => Promise<void>;

/** Modules to the right register here to follow what parties are called; told in the transaction of the change. */
@Injectable()
export class PartyObservers {
  private readonly listeners: RenamedListener[] = [];

  onRenamed(listener: RenamedListener): void {
    this.listeners.push(listener);
  }

  async renamed(tx: Tx, renamed: Renamed): Promise<void> {
    for (const listener of this.listeners) await listener(tx, renamed);
  }
}
