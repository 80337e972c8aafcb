/** What can be two records of one thing. */
export const mergeTypes = ['enterprise', 'contact', 'inquiry'] as const;
export type MergeType = (typeof mergeTypes)[number];

/** `from` becomes a tombstone that leads to `into`, which stays. */
export interface Pair {
  readonly type: MergeType;
  readonly fromId: string;
  readonly intoId: string;
}

export interface Merge extends Pair {
  readonly id: string;
  readonly mergedAt: Date;
  readonly mergedByName: string | null;
  readonly undoneAt: Date | null;
  /** What the two records themselves held before and after. */
  readonly changed: readonly CellChange[];
}

/** Columns of one record that belong together, as text; they are given back together or not at all. */
export interface CellChange {
  readonly id: string;
  readonly columns: readonly RecordColumn[];
  readonly was: readonly (string | null)[];
  readonly became: readonly (string | null)[];
}

/**
 * Closed, so that every word of a statement is written in the code: a new column that a merge may change, or a new
 * table that names one of the records, gets its word here.
 */
export type RecordColumn =
  | 'merged_into_id'
  | 'name'
  | 'cvr'
  | 'kind'
  | 'subject'
  | 'inquirer_kind'
  | 'municipality_code'
  | 'postal_code'
  | 'enterprise_id'
  | 'contact_id'
  | 'email'
  | 'email_key'
  | 'email_domain'
  | 'phone'
  | 'status'
  | 'is_open'
  | 'is_waiting'
  | 'awaits_answer'
  | 'outcome'
  | 'received_at'
  | 'due_at'
  | 'due_why'
  | 'paused_at'
  | 'answered_at'
  | 'closed_at';
export type ReferenceTable =
  | 'enterprise'
  | 'contact'
  | 'rsv_status_change'
  | 'conflict_of_interest'
  | 'work_item'
  | 'inquiry'
  | 'desk_case';
export type ReferenceColumn = 'enterprise_id' | 'contact_id' | 'merged_into_id';

/** How long a merge can be undone. */
export const undoableFor = 30 * 24 * 3_600_000;

/** Which of the two a value is kept from: the survivor, or the one that becomes a tombstone. */
export const sides = ['this', 'other'] as const;
export type Side = (typeof sides)[number];

export const isId = (text: string): boolean => /^\d{1,19}$/.test(text);
