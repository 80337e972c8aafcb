import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayParts, isOff, wholeWeek, weekdays, type Week } from './week.js';

const at = (instant: string, told: Partial<Week>) => isOff({ ...wholeWeek, ...told }, Date.parse(instant));

test('a day off is off from midnight to midnight in Denmark', () => {
  const told = { tuesday: 'off' } as const;
  expect(at('2026-11-23T22:59:59Z', told)).toBe(false);
  expect(at('2026-11-23T23:00:00Z', told)).toBe(true);
  expect(at('2026-11-24T22:59:59Z', told)).toBe(true);
  expect(at('2026-11-24T23:00:00Z', told)).toBe(false);
});

test('half a day ends or begins at noon, summer and winter', () => {
  expect(at('2026-11-24T10:59:59Z', { tuesday: 'am' })).toBe(false);
  expect(at('2026-11-24T11:00:00Z', { tuesday: 'am' })).toBe(true);
  expect(at('2026-07-21T09:59:59Z', { tuesday: 'pm' })).toBe(true);
  expect(at('2026-07-21T10:00:00Z', { tuesday: 'pm' })).toBe(false);
});

test('no pattern speaks of the weekend, and a whole week is never off', () => {
  const parts = fc.constantFrom(...dayParts);
  const weeks = fc.record(Object.fromEntries(weekdays.map((day) => [day, parts]))) as fc.Arbitrary<Week>;
  const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
  fc.assert(
    fc.property(weeks, instants, (week, now) => {
      expect(isOff(wholeWeek, now)).toBe(false);
      const day = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Europe/Copenhagen' }).format(
        now,
      );
      if (['Saturday', 'Sunday'].includes(day)) expect(isOff(week, now)).toBe(false);
    }),
  );
});
