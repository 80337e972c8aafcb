import { describe, expect, test } from '@jest/globals';
import { FormInvalid } from '../../platform/http/form.js';
import { Refusal } from '../../platform/http/refusal.js';
import { periodOf, type PeriodInput } from './absence-period.js';

const iso = (input: PeriodInput) => {
  const { from, to } = periodOf(input);
  return `${from.toISOString()}/${to.toISOString()}`;
};
const refusal = (input: PeriodInput) => {
  try {
    return iso(input);
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} (${error.field})`;
    if (error instanceof FormInvalid)
      return error.errors.map(({ field, rule }) => `${rule} (${field})`).join();
    throw error;
  }
};

describe('whole days', () => {
  test('run from the first local midnight to the last, the last day included', () => {
    expect(iso({ from: '2026-11-24', to: '2026-11-26' })).toBe(
      '2026-11-23T23:00:00.000Z/2026-11-26T23:00:00.000Z',
    );
  });
  test('one day is that day', () => {
    expect(iso({ from: '2026-07-01', to: '2026-07-01' })).toBe(
      '2026-06-30T22:00:00.000Z/2026-07-01T22:00:00.000Z',
    );
  });
  test('the day the clock is set back lasts 25 hours', () => {
    expect(iso({ from: '2026-10-25', to: '2026-10-25' })).toBe(
      '2026-10-24T22:00:00.000Z/2026-10-25T23:00:00.000Z',
    );
  });
});

describe('half a day', () => {
  test('is before noon or after it, by the local clock', () => {
    const day = { from: '2026-11-24', to: '2026-11-24' };
    expect(iso({ ...day, half: 'am' })).toBe('2026-11-23T23:00:00.000Z/2026-11-24T11:00:00.000Z');
    expect(iso({ ...day, half: 'pm' })).toBe('2026-11-24T11:00:00.000Z/2026-11-24T23:00:00.000Z');
  });
  test('ends at the noon of the clock also on the day it changes', () => {
    expect(iso({ from: '2026-03-29', to: '2026-03-29', half: 'am' })).toBe(
      '2026-03-28T23:00:00.000Z/2026-03-29T10:00:00.000Z',
    );
  });
  test.each([
    ['two days', { from: '2026-11-24', to: '2026-11-25', half: 'am' }],
    ['instants', { from: '2026-11-24T08:00:00Z', to: '2026-11-24T08:00:00Z', half: 'pm' }],
    ['no day at all', { from: '2026-02-30', to: '2026-02-30', half: 'am' }],
  ] as const)('is refused of %s', (_, input) => {
    expect(refusal(input)).toBe('absence.half_of_one_day (half)');
  });
});

describe('instants', () => {
  test('are taken as they are, with their offset', () => {
    expect(iso({ from: '2026-11-24T08:00:00Z', to: '2026-11-24T12:30:00.250+01:00' })).toBe(
      '2026-11-24T08:00:00.000Z/2026-11-24T11:30:00.250Z',
    );
  });
  test('a day and an instant go together', () => {
    expect(iso({ from: '2026-11-24T08:00:00Z', to: '2026-11-24' })).toBe(
      '2026-11-24T08:00:00.000Z/2026-11-24T23:00:00.000Z',
    );
  });
});

describe('is refused', () => {
  test.each([
    ['backwards days', { from: '2026-11-25', to: '2026-11-24' }, 'absence.backwards (to)'],
    ['no time at all', { from: '2026-11-24T08:00Z', to: '2026-11-24T09:00+01:00' }, 'absence.backwards (to)'],
    ['more than three years', { from: '2026-11-25', to: '2030-11-24' }, 'absence.too_long (to)'],
    ['a day that is none', { from: '2026-02-30', to: '2026-03-01' }, 'not_a_day (from)'],
    ['an hour that is none', { from: '2026-11-24', to: '2026-11-24T25:00:00Z' }, 'not_a_day (to)'],
    ['an instant without its offset', { from: '2026-11-24T08:00:00', to: '2026-11-24' }, 'not_a_day (from)'],
    [
      'a year the calendar does not know',
      { from: '2026-11-24', to: '2200-01-01T00:00:00Z' },
      'not_a_day (to)',
    ],
    ['words', { from: 'i dag', to: '2026-11-24' }, 'not_a_day (from)'],
  ])('%s', (_, input, told) => {
    expect(refusal(input)).toBe(told);
  });
});
