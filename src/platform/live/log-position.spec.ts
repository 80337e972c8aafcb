import { describe, expect, test } from '@jest/globals';
import { LogPosition } from './log-position.js';

describe('how far a log has been read', () => {
  test('is the newest number while none is passed over', () => {
    const position = new LogPosition([3, 2, 1], 0);
    position.saw([4, 5], 0);

    expect([position.last, position.safe, position.missing]).toEqual([5, 5, []]);
  });

  test('stops before a number that is passed over, until it comes', () => {
    const position = new LogPosition([1], 0);
    position.saw([3, 5], 0);
    expect([position.last, position.safe, position.missing]).toEqual([5, 1, [2, 4]]);

    position.saw([2], 1000);
    expect([position.safe, position.missing]).toEqual([3, [4]]);

    position.saw([4], 2000);
    expect([position.safe, position.missing]).toEqual([5, []]);
  });

  test('waits for one that was passed over before the reading began', () => {
    expect(new LogPosition([9, 7, 6], 0).missing).toEqual([8]);
  });

  test('gives up after a minute: it was rolled back', () => {
    const position = new LogPosition([1], 0);
    position.saw([3], 0);
    position.saw([], 59_000);
    expect(position.missing).toEqual([2]);

    position.saw([], 61_000);
    expect([position.safe, position.missing]).toEqual([3, []]);
  });

  test('never waits for more than a thousand, however far a number jumps', () => {
    const position = new LogPosition([], 0);
    position.saw([1_000_000], 0);

    expect(position.missing.length).toBeLessThanOrEqual(1000);
    expect(position.last).toBe(1_000_000);
  });

  test('begins at nothing in an empty log', () => {
    const position = new LogPosition([], 0);

    expect([position.last, position.safe]).toEqual([0, 0]);
  });
});
