import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';

/**
 * Told in the transaction in which someone is deactivated, after their sessions and tokens are gone, or in which an
 * advisor stops being one.
 */
export type LeavingListener = (tx: Tx, who: Who, staffId: string) => Promise<void>;

/** Modules to the right register here for what must happen when someone leaves the desk. */
@Injectable()
export class StaffObservers {
  private readonly listeners: LeavingListener[] = [];

  onLeaving(listener: LeavingListener): void {
    this.listeners.push(listener);
  }

  async leaving(tx: Tx, who: Who, staffId: string): Promise<void> {
    for (const listener of this.listeners) await listener(tx, who, staffId);
  }
}
