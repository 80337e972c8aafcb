import { describe, expect, test } from '@jest/globals';
import { throttleWindow, waitBefore, type FailureCounts, type Failures } from './throttle.js';

const now = Date.UTC(2026, 10, 24, 8);
const none: Failures = { count: 0, newest: null };
const just = (count: number): Failures => ({ count, newest: now });
const counts = (some: Partial<FailureCounts>): FailureCounts => ({
  pair: none,
  account: none,
  network: none,
  familiar: false,
  ...some,
});
const seconds = (some: Partial<FailureCounts>, at = now) => waitBefore(counts(some), at) / 1000;

describe('sign-in throttle', () => {
  test('the first five failures on an account cost nothing', () => {
    expect([0, 1, 4].map((n) => seconds({ pair: just(n), account: just(n) }))).toEqual([0, 0, 0]);
  });

  test('from the fifth on, the wait for a stranger doubles up to a quarter of an hour', () => {
    const waits = [5, 6, 7, 8, 9, 10, 40].map((n) => seconds({ account: just(n) }));
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
  });

  test('from a network the person has used, only their own failures count, and cost a minute at most', () => {
    expect(seconds({ account: just(5000), network: just(5000), familiar: true })).toBe(0);
    expect(seconds({ pair: just(5000), account: just(5000), familiar: true })).toBe(60);
  });

  test('a network may fail twenty times over different accounts', () => {
    expect([19, 20, 21].map((n) => seconds({ network: just(n) }))).toEqual([0, 30, 60]);
  });

  test('no number of failures locks an account: the wait is over when it was told to be', () => {
    for (const n of [5, 30, 1e6]) {
      const account = just(n);
      const told = waitBefore(counts({ pair: account, account, network: account }), now);
      expect(told).toBeLessThanOrEqual(throttleWindow);
      expect(waitBefore(counts({ pair: account, account, network: account }), now + told)).toBe(0);
    }
  });

  test('the wait runs from the newest failure', () => {
    expect(seconds({ account: just(5) }, now + 10_000)).toBe(20);
    expect(seconds({ account: just(5) }, now + 31_000)).toBe(0);
  });
});
