import type { Exclusion } from './contender.js';
import type { HeldBack } from './continuity.js';
import type { Facts } from './facts.js';
import type { Load } from './load.js';

/** `daily_limit`: someone just back would have had it, but has had their share of the day. */
export type Reason =
  | 'only_one'
  | 'owns_case'
  | 'knows_enterprise'
  | 'least_loaded'
  | 'least_recent'
  | 'coin'
  | 'daily_limit'
  | 'nobody_eligible';

/** Every term of the choice for one candidate. Effort in quarter points; see {@link Load} for per-capacity ones. */
export interface SheetRow {
  readonly advisorId: string;
  readonly name: string;
  readonly capacity: number;
  readonly openQuarters: number;
  readonly openCount: number;
  readonly creditQuarters: number;
  readonly preferenceQuarters: number;
  /** Open effort per working time. Null without working time. */
  readonly carried: Load | null;
  /** Carried, plus credit, less preference: what the ordinary order compares. Null when excluded. */
  readonly load: Load | null;
  readonly knowsEnterprise: number;
  readonly ownsOpenCase: boolean;
  readonly lastGivenAt: number | null;
  readonly capped: boolean;
  readonly heldBack: HeldBack | null;
  readonly excluded: Exclusion | null;
  /** Place in which the work would have been offered, from 1; null when excluded. Not a measure of anybody. */
  readonly rank: number | null;
}

/** The answer and all it rests on, JSON as it stands. The sheet is ordered by advisor id. */
export interface Decision extends Pick<Facts, 'topic' | 'newQuarters' | 'coin' | 'settings'> {
  readonly chosen: string | null;
  readonly ruleVersion: string;
  readonly reason: Reason;
  readonly sheet: readonly SheetRow[];
}
