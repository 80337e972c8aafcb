const patience = 60_000;
const most = 1000;

/**
 * How far a log has been read whose numbers are given when a row is written and seen when it is committed: a later
 * commit may have a lower number. A number that is passed over is waited for a minute, longer than any transaction
 * of the desk takes (its locks are given up after 8 seconds, its statements after 10); then it was rolled back.
 */
export class LogPosition {
  private readonly missed = new Map<number, number>();
  private newest: number;

  /**
   * @param recent the newest numbers in any order: what is missing among them may still come
   * @param now milliseconds of any steady clock
   */
  constructor(recent: readonly number[], now: number) {
    const sorted = recent.toSorted((a, b) => a - b);
    this.newest = (sorted[0] ?? 1) - 1;
    this.saw(sorted, now);
  }

  saw(ids: readonly number[], now: number): void {
    for (const id of ids.toSorted((a, b) => a - b)) {
      this.missed.delete(id);
      for (let gap = Math.max(this.newest + 1, id - most); gap < id; gap += 1) this.missed.set(gap, now);
      this.newest = Math.max(this.newest, id);
    }
    for (const [id, since] of this.missed)
      if (now - since > patience || this.missed.size > most) this.missed.delete(id);
  }

  get last(): number {
    return this.newest;
  }

  get missing(): number[] {
    return [...this.missed.keys()];
  }

  /** Everything up to here has been seen or will never come: from here on, nothing is missed. */
  get safe(): number {
    return this.missed.size === 0 ? this.newest : Math.min(...this.missed.keys()) - 1;
  }
}
