import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  daysBetween,
  endOfLocalDay,
  instantOf,
  isLocalDate,
  isLocalTime,
  isoWeek,
  localDate,
  localParts,
  startOfLocalDay,
} from './index.js';

const HOUR = 3_600_000;
const utc = (text: string) => Date.parse(text);

describe('the clock in Copenhagen', () => {
  test('is an hour ahead of UTC in winter and two in summer', () => {
    expect(localParts(utc('2026-11-24T08:30:15.500Z'))).toEqual({
      date: '2026-11-24',
      year: 2026,
      month: 11,
      day: 24,
      weekday: 2,
      hour: 9,
      minute: 30,
      second: 15,
    });
    expect(localParts(utc('2026-07-01T08:30:00Z'))).toMatchObject({
      date: '2026-07-01',
      hour: 10,
      minute: 30,
    });
  });

  test('turns the date at local midnight', () => {
    expect(localDate(utc('2026-11-24T22:59:59.999Z'))).toBe('2026-11-24');
    expect(localDate(utc('2026-11-24T23:00:00Z'))).toBe('2026-11-25');
    expect(localDate(utc('2026-06-30T21:59:59.999Z'))).toBe('2026-06-30');
    expect(localDate(utc('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });

  test('reads from the first to the last instant the library accepts', () => {
    expect(localDate(utc('1969-12-31T23:00:00Z'))).toBe('1970-01-01');
    expect(localDate(utc('2100-12-31T22:59:59.999Z'))).toBe('2100-12-31');
  });

  test.each([utc('1969-12-31T22:59:59.999Z'), utc('2100-12-31T23:00:00Z'), NaN, Infinity, -Infinity])(
    'refuses the instant %d',
    (ms) => expect(() => localDate(ms)).toThrow(RangeError),
  );

  test.each([
    ['2026-03-29', '2026-10-25'],
    ['2027-03-28', '2027-10-31'],
    ['2028-03-26', '2028-10-29'],
  ])('goes forward on %s, which has 23 hours, and back on %s, which has 25', (spring, autumn) => {
    expect(endOfLocalDay(spring) - startOfLocalDay(spring)).toBe(23 * HOUR);
    expect(endOfLocalDay(autumn) - startOfLocalDay(autumn)).toBe(25 * HOUR);
    expect(localParts(utc(`${spring}T00:59:59Z`))).toMatchObject({ hour: 1, minute: 59, second: 59 });
    expect(localParts(utc(`${spring}T01:00:00Z`))).toMatchObject({ hour: 3, minute: 0, second: 0 });
    expect(localParts(utc(`${autumn}T00:30:00Z`))).toMatchObject({ hour: 2, minute: 30 });
    expect(localParts(utc(`${autumn}T01:30:00Z`))).toMatchObject({ hour: 2, minute: 30 });
  });
});

describe('a local date and time', () => {
  test('is one instant on an ordinary day', () => {
    expect(instantOf('2026-11-24', '13:30')).toEqual({ kind: 'ok', ms: utc('2026-11-24T12:30:00Z') });
    expect(instantOf('2026-07-01', '00:00')).toEqual({ kind: 'ok', ms: startOfLocalDay('2026-07-01') });
  });

  test.each(['2026-03-29', '2027-03-28', '2028-03-26'])('does not exist between 2 and 3 on %s', (date) => {
    const jumpMs = utc(`${date}T01:00:00Z`);
    expect(instantOf(date, '01:59')).toEqual({ kind: 'ok', ms: jumpMs - 60_000 });
    expect(instantOf(date, '02:00')).toEqual({ kind: 'nonexistent', jumpMs });
    expect(instantOf(date, '02:59')).toEqual({ kind: 'nonexistent', jumpMs });
    expect(instantOf(date, '03:00')).toEqual({ kind: 'ok', ms: jumpMs });
  });

  test.each(['2026-10-25', '2027-10-31', '2028-10-29'])('comes twice between 2 and 3 on %s', (date) => {
    const back = utc(`${date}T01:00:00Z`);
    expect(instantOf(date, '01:59')).toEqual({ kind: 'ok', ms: back - HOUR - 60_000 });
    expect(instantOf(date, '02:00')).toEqual({ kind: 'ambiguous', earlierMs: back - HOUR, laterMs: back });
    expect(instantOf(date, '02:59')).toEqual({
      kind: 'ambiguous',
      earlierMs: back - 60_000,
      laterMs: back + HOUR - 60_000,
    });
    expect(instantOf(date, '03:00')).toEqual({ kind: 'ok', ms: back + HOUR });
  });

  test.each(['24:00', '8:00', '08:60', '08:00:00', ''])('refuses the time "%s"', (time) => {
    expect(isLocalTime(time)).toBe(false);
    expect(() => instantOf('2026-11-24', time)).toThrow(RangeError);
  });

  test.each(['2026-02-29', '2026-13-01', '24-11-2026', '2026-11-24T00:00', '1969-12-31', '2101-01-01', ''])(
    'refuses the date "%s"',
    (date) => {
      expect(isLocalDate(date)).toBe(false);
      expect(() => startOfLocalDay(date)).toThrow(RangeError);
    },
  );

  test('accepts a leap day and the last minute of the day', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(isLocalTime('23:59')).toBe(true);
  });
});

describe('days and weeks', () => {
  test('are counted in dates, whatever the clock does between them', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });

  test('2026 has a week 53, which ends in 2027 (ISO 8601)', () => {
    expect(isoWeek('2026-12-27')).toEqual({ year: 2026, week: 52 });
    expect(isoWeek('2026-12-28')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2027-01-03')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2027-01-04')).toEqual({ year: 2027, week: 1 });
  });

  test.each([
    ['2026-07-13', '2026-07-19'],
    ['2027-07-19', '2027-07-25'],
    ['2028-07-17', '2028-07-23'],
  ])('week 29 runs from Monday %s to Sunday %s', (monday, sunday) => {
    const weeks = [addDays(monday, -1), monday, sunday, addDays(sunday, 1)].map((date) => isoWeek(date).week);
    expect(weeks).toEqual([28, 29, 29, 30]);
    expect(localParts(startOfLocalDay(monday)).weekday).toBe(1);
  });
});
