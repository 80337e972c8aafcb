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

/**
 * Milliseconds to wait before the next try is looked at; 0 when it may go ahead. Failures alone count, and no
 * account is ever locked: from a network the person has used before, strangers' failures do not weigh, and own
 * ones cost at most a minute (reliability: 5 per account and 20 per network in 15 minutes, then doubling).
 */
export function waitBefore(counts: FailureCounts, now: number): number {
  const own = wait(counts.pair, 5, 60_000, now);
  if (counts.familiar) return own;
  return Math.max(own, wait(counts.account, 5, throttleWindow, now), wait(counts.network, 20, throttleWindow, now));
}

function wait({ count, newest }: Failures, free: number, longest: number, now: number): number {
  if (count < free || newest === null) return 0;
  const pause = Math.min(longest, 1000 * 2 ** (count - free));
  return Math.max(0, newest + pause - now);
}
