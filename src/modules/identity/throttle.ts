/** Failures of the last 15 minutes, and the instant of the newest (epoch ms). */
export interface Failures {
  readonly count: number;
  readonly newest: number | null;
}

export interface FailureCounts {
  /** This account from this network. */
  readonly pair: Failures;
  /** This account from anywhere. */
  readonly account: Failures;
  /** Any account from this network. */
  readonly network: Failures;
  /** The person has signed in from this network within 30 days. */
  readonly familiar: boolean;
}

export const throttleWindow = 15 * 60_000;
const free = { account: 5, network: 20 };
const firstPause = 30_000;
const longestOwnPause = 60_000;

/**
 * Milliseconds to wait before the next try is looked at; 0 when it may go ahead. Failures alone count, and no
 * account is ever locked: from a network the person has used before, strangers' failures do not weigh, and own
 * ones cost at most a minute (reliability §4.4: 5 per account and 20 per network in 15 minutes, then doubling).
 */
export function waitBefore(counts: FailureCounts, now: number): number {
  const own = wait(counts.pair, free.account, longestOwnPause, now);
  if (counts.familiar) return own;
  const accounts = wait(counts.account, free.account, throttleWindow, now);
  return Math.max(own, accounts, wait(counts.network, free.network, throttleWindow, now));
}

function wait({ count, newest }: Failures, allowed: number, longest: number, now: number): number {
  if (count < allowed || newest === null) return 0;
  const pause = Math.min(longest, firstPause * 2 ** (count - allowed));
  return Math.max(0, newest + pause - now);
}
