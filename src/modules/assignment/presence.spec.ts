import { serviceCalendar } from '#desk/business-time';
import { describe, expect, test } from '@jest/globals';
import { periodOf } from './absence-period.js';
import { presenceOf } from './presence.js';

const calendar = serviceCalendar({ closings: [{ date: '2026-12-24', text: 'Juleaften' }] });
const spell = (from: string, to: string, half?: 'am' | 'pm') => {
  const period = periodOf({ from, to, half });
  return { from: period.from.getTime(), to: period.to.getTime() };
};
const at = (instant: string, ...spells: ReturnType<typeof spell>[]) =>
  presenceOf(spells, Date.parse(instant), calendar);
const present = { absent: null, returned: null };

describe('away', () => {
  const monday = spell('2026-11-23', '2026-11-23');
  test('from the first instant to the last, and told until when', () => {
    expect(at('2026-11-22T23:00:00Z', monday)).toEqual({ absent: { until: '2026-11-23' }, returned: null });
    expect(at('2026-11-23T22:59:59.999Z', monday).absent).toEqual({ until: '2026-11-23' });
    expect(at('2026-11-23T23:00:00Z', monday).absent).toBeNull();
  });
  test('half a day is only that half', () => {
    const morning = spell('2026-11-23', '2026-11-23', 'am');
    expect(at('2026-11-23T10:59:00Z', morning).absent).not.toBeNull();
    expect(at('2026-11-23T11:00:00Z', morning)).toEqual(present);
  });
  test('nobody without an absence', () => expect(at('2026-11-23T09:00:00Z')).toEqual(present));
});

describe('back', () => {
  test('counts whole working days away, and no days since on the first day back', () => {
    const week = spell('2026-11-16', '2026-11-20');
    expect(at('2026-11-23T09:00:00Z', week).returned).toEqual({ workingDaysAway: 5, workingDaysSince: 0 });
    expect(at('2026-11-21T09:00:00Z', week).returned?.workingDaysSince).toBe(0);
    expect(at('2026-11-25T09:00:00Z', week).returned?.workingDaysSince).toBe(2);
  });
  test('is over once as many working days have passed as were lost', () => {
    const two = spell('2026-11-16', '2026-11-17');
    expect(at('2026-11-19T09:00:00Z', two).returned).toEqual({ workingDaysAway: 2, workingDaysSince: 1 });
    expect(at('2026-11-20T09:00:00Z', two)).toEqual(present);
  });
  test('ten days are the most that count', () => {
    const leave = spell('2026-06-01', '2026-11-20');
    expect(at('2026-11-23T09:00:00Z', leave).returned?.workingDaysAway).toBe(10);
  });
  test('holidays, weekends and closing days are no days away', () => {
    const christmas = spell('2026-12-21', '2026-12-27');
    expect(at('2026-12-28T09:00:00Z', christmas).returned?.workingDaysAway).toBe(3);
  });
  test('half days are none', () => {
    expect(at('2026-11-24T09:00:00Z', spell('2026-11-23', '2026-11-23', 'am'))).toEqual(present);
  });
  test('ended in the middle of a day, that day is the first one back', () => {
    const ended = { ...spell('2026-11-16', '2026-11-20'), to: Date.parse('2026-11-20T10:00:00Z') };
    expect(at('2026-11-20T11:00:00Z', ended).returned).toEqual({ workingDaysAway: 4, workingDaysSince: 0 });
    expect(at('2026-11-23T11:00:00Z', ended).returned?.workingDaysSince).toBe(1);
  });
  test('ended after closing time, the next working day is', () => {
    const ended = { from: spell('2026-11-16', '2026-11-16').from, to: Date.parse('2026-11-20T16:00:00Z') };
    expect(at('2026-11-23T09:00:00Z', ended).returned).toEqual({ workingDaysAway: 5, workingDaysSince: 0 });
  });
});

describe('several absences', () => {
  test('a sick Friday and a sick Monday are one absence of two days', () => {
    const days = [spell('2026-11-23', '2026-11-23'), spell('2026-11-20', '2026-11-20')];
    expect(at('2026-11-24T09:00:00Z', ...days).returned).toEqual({ workingDaysAway: 2, workingDaysSince: 0 });
  });
  test('a sick day after a long leave does not end the catching up', () => {
    const both = [spell('2026-11-02', '2026-11-13'), spell('2026-11-18', '2026-11-18')];
    expect(at('2026-11-19T09:00:00Z', ...both).returned).toEqual({
      workingDaysAway: 10,
      workingDaysSince: 3,
    });
  });
  test('their order does not matter', () => {
    const both = [spell('2026-11-02', '2026-11-13'), spell('2026-11-18', '2026-11-18')];
    expect(at('2026-11-19T09:00:00Z', ...both.toReversed())).toEqual(at('2026-11-19T09:00:00Z', ...both));
  });
});

describe('between two absences with no service time between them', () => {
  const both = [spell('2026-11-27', '2026-11-27'), spell('2026-11-30', '2026-12-02')];

  test('nobody is back: a sick Friday and a sick Monday are one absence, to its end', () => {
    expect(at('2026-11-28T09:00:00Z', ...both)).toEqual({ absent: { until: '2026-12-02' }, returned: null });
  });

  test('one that is still to come makes nobody absent before it begins', () => {
    expect(at('2026-11-26T09:00:00Z', ...both).absent).toBeNull();
    expect(at('2026-11-28T09:00:00Z', spell('2026-11-30', '2026-12-02')).absent).toBeNull();
  });
});
