/** That something happened: never what. Whoever wants to see it asks for the page it is on, with their own rights. */
export interface LiveChange {
  /** Number in the log; absent for what no log keeps, such as who is reading. */
  readonly id?: number;
  /** Type and id of the record. */
  readonly type: string;
  readonly subject: string;
  readonly action: string;
  /** Id of the person who did it; null for the desk itself. */
  readonly by: string | null;
}

/** A table with a growing number that gets a row in every change's own transaction. */
export interface LiveLog {
  /** The newest numbers, newest first. */
  newest(count: number): Promise<number[]>;
  /** What came after a number, and those among `missing` that are there by now; by number, at most `limit`. */
  read(after: number, missing: readonly number[], limit: number): Promise<LiveChange[]>;
}

/** What is not logged but looked at: `state` is compared with what it was a second ago, by subject. */
export interface LiveGlance {
  readonly action: string;
  look(): Promise<readonly { readonly type: string; readonly subject: string; readonly state: string }[]>;
}
