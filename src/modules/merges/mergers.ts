import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import type { Merge, MergeType, Pair, RecordColumn } from './merge.js';

/** A record as lists call it, and its page. */
export interface Named {
  readonly label: string;
  readonly href: string;
}

/** The module that owns a type of record: what a merge may change on it, and what follows when it is undone. */
export interface Merger {
  readonly type: MergeType;
  /** Groups of columns, each given back whole or not at all: what somebody changed after the merge stays. */
  readonly columns: readonly (readonly RecordColumn[])[];
  /** A column in which two records never hold the same. */
  readonly unique?: 'cvr';
  /** Takes the turn that its merges take, and locks both records. */
  hold(tx: Tx, pair: Pair): Promise<void>;
  /** The two are two again: versions, indexes, work, timelines. The audit is written already. */
  parted(tx: Tx, who: Who, merge: Merge): Promise<void>;
  names(ids: readonly string[]): Promise<ReadonlyMap<string, Named>>;
}

/** Exactly one merger a type of record. */
@Injectable()
export class Mergers {
  private readonly mergers = new Map<MergeType, Merger>();

  register(merger: Merger): void {
    if (this.mergers.has(merger.type)) throw new Error(`Two mergers of type "${merger.type}"`);
    this.mergers.set(merger.type, merger);
  }

  of(type: MergeType): Merger {
    const merger = this.mergers.get(type);
    if (!merger) throw new Error(`Nobody registered a merger of type "${type}"`);
    return merger;
  }
}
