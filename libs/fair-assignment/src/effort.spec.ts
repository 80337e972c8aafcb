import { describe, expect, test } from '@jest/globals';
import { effort, quartersOf } from './effort.js';

describe('effort', () => {
  test('counts whole while active, half while waiting, a quarter while sleeping', () => {
    expect([effort(3, 'active'), effort(3, 'waiting'), effort(3, 'sleeping')]).toEqual([12, 6, 3]);
    expect(effort(0, 'active')).toBe(0);
  });

  test.each([1.5, -1, NaN, Infinity])('refuses %p points: a topic has whole ones', (points) => {
    expect(() => effort(points, 'active')).toThrow(RangeError);
  });
});

test('a setting in points may go down to a quarter, and no further', () => {
  expect(quartersOf(6.25, 'continuityCeiling')).toBe(25);
  expect(() => quartersOf(6.2, 'continuityCeiling')).toThrow('continuityCeiling: 6.2');
});
