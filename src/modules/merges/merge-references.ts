import { Injectable } from '@nestjs/common';
import type { MergeType, Pair, ReferenceColumn, ReferenceTable } from './merge.js';
import type { Texts } from '../../texts/index.js';

export type Counted = keyof Texts['merges']['counted'];

/** A column that names a record: its rows follow to the survivor, are noted one by one, and come back by undoing. */
export interface Reference {
  readonly to: MergeType;
  readonly table: ReferenceTable;
  readonly column: ReferenceColumn;
  /**
   * Tells the rows of one record apart, default `id`. By another key each is there once: a row that the survivor has
   * already stays with the tombstone, out of sight, and is there when the merge is undone.
   */
  readonly key?: 'id' | 'advisor_id';
  /** What people are told will move; without it the rows follow in silence. */
  readonly counted?: Counted;
  /** When a row came to be, to tell what is new since a merge. */
  readonly since?: 'created_at' | 'recorded_at' | 'logged_at' | 'opened_at';
}

/** What a person must know before merging: a sentence of the catalogue and what fills it. */
export interface MergeWarning {
  readonly code: keyof Texts['merges']['warnings'];
  readonly name: string;
  readonly n: number;
}

export type Forewarning = (pair: Pair) => Promise<readonly MergeWarning[]>;

/** Modules to the right say here where they name an enterprise, a contact or an inquiry. */
@Injectable()
export class MergeReferences {
  private readonly all: Reference[] = [];
  private readonly forewarnings: Forewarning[] = [];

  register(...references: readonly Reference[]): void {
    this.all.push(...references);
  }

  /** Asked whenever a merge is shown before it is done. */
  forewarn(forewarning: Forewarning): void {
    this.forewarnings.push(forewarning);
  }

  to(type: MergeType): Reference[] {
    return this.all.filter(({ to }) => to === type);
  }

  /** Tables whose rows stand under one number each, whomever they name. */
  numbered(): ReferenceTable[] {
    return this.all.filter(({ key }) => key !== 'advisor_id').map(({ table }) => table);
  }

  async warnings(pair: Pair): Promise<MergeWarning[]> {
    const warned = await Promise.all(this.forewarnings.map((ask) => ask(pair)));
    return warned.flat();
  }
}
