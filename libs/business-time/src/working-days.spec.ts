import { describe, expect, test } from '@jest/globals';
import {
  ACCESS_REQUEST_WORKING_DAYS,
  addWorkingDays,
  explainWorkingDays,
  isWorkingDay,
  serviceCalendar,
} from './index.js';

const christmasEveClosed = serviceCalendar({ closings: [{ date: '2026-12-24', text: 'Juleaftensdag' }] });

describe('the statutory time limit, OFL § 36(2): working days after the day of receipt', () => {
  test.each([
    ['2026-11-24', '2026-12-03'],
    ['2026-12-15', '2026-12-24'],
    ['2026-12-22', '2027-01-04'],
    ['2027-03-22', '2027-04-05'],
    ['2027-05-03', '2027-05-13'],
    ['2027-04-21', '2027-04-30'],
  ])('received %s is due %s', (received, due) => {
    expect(addWorkingDays('statutory', received, ACCESS_REQUEST_WORKING_DAYS).date).toBe(due);
  });

  test('a request received on a Saturday or a holiday counts from the next working day', () => {
    expect(addWorkingDays('statutory', '2026-11-28', 1).date).toBe('2026-11-30');
    expect(addWorkingDays('statutory', '2026-04-02', 1).date).toBe('2026-04-07');
  });

  test('Friday 23 April 2027 counts, and Friday 5 May 2023, the last store bededag, does not', () => {
    expect(isWorkingDay('statutory', '2027-04-23')).toBe(true);
    expect(isWorkingDay('statutory', '2023-05-05')).toBe(false);
  });

  test.each(['2026-06-05', '2026-12-24', '2026-12-31'])('%s counts, closed desk or not', (date) => {
    expect(isWorkingDay('statutory', date)).toBe(true);
  });
});

describe('working days of the desk', () => {
  test('a closing day does not count: received 15 December 2026 is due 28 December', () => {
    expect(addWorkingDays(christmasEveClosed, '2026-12-15', 7).date).toBe('2026-12-28');
    expect(isWorkingDay(christmasEveClosed, '2026-12-24')).toBe(false);
  });

  test('without closing days they are the statutory ones', () => {
    expect(addWorkingDays(serviceCalendar(), '2026-12-15', 7).date).toBe('2026-12-24');
  });

  test('a day closed in part counts, a day closed in two parts that leave nothing does not', () => {
    const morning = { date: '2026-12-31', to: '12:00', text: 'Nytårsaften' };
    const afternoon = { date: '2026-12-31', from: '12:00', text: 'Nytårsaften' };
    expect(isWorkingDay(serviceCalendar({ closings: [afternoon] }), '2026-12-31')).toBe(true);
    expect(isWorkingDay(serviceCalendar({ closings: [afternoon, morning] }), '2026-12-31')).toBe(false);
  });

  test('a weekday without hours does not count, nor a Saturday with hours', () => {
    const day = [{ from: '10:00', to: '13:00' }];
    const calendar = serviceCalendar({ spans: [day, day, [], day, day, day] });
    expect(isWorkingDay(calendar, '2026-11-25')).toBe(false);
    expect(isWorkingDay(calendar, '2026-11-28')).toBe(false);
    expect(addWorkingDays(calendar, '2026-11-24', 3).date).toBe('2026-11-30');
  });
});

describe('the explanation of a day', () => {
  test('names what counted and what did not', () => {
    const statutory = addWorkingDays('statutory', '2026-12-15', 7);
    expect(statutory.steps).toEqual([
      { kind: 'counted', from: '2026-12-16', to: '2026-12-18', days: 3 },
      { kind: 'closed', from: '2026-12-19', to: '2026-12-20', reason: 'weekend' },
      { kind: 'counted', from: '2026-12-21', to: '2026-12-24', days: 4 },
    ]);
    expect(explainWorkingDays(statutory, 'da')).toBe(
      'torsdag 24. december 2026: 3 dage 16.–18. dec. + weekend + 4 dage 21.–24. dec.',
    );
    expect(explainWorkingDays(statutory, 'en')).toBe(
      'Thursday 24 December 2026: 3 days 16–18 Dec + weekend + 4 days 21–24 Dec',
    );
  });

  test('names closing days and holidays', () => {
    const service = addWorkingDays(christmasEveClosed, '2026-12-22', 2);
    expect(explainWorkingDays(service, 'da')).toBe(
      'mandag 28. december 2026: 1 dag 23. dec. + Juleaftensdag + 1. juledag + weekend + 1 dag 28. dec.',
    );
    expect(explainWorkingDays(addWorkingDays('statutory', '2027-03-23', 2), 'en')).toBe(
      'Tuesday 30 March 2027: 1 day 24 Mar + Maundy Thursday + Good Friday + weekend + Easter Monday + 1 day 30 Mar',
    );
  });

  test.each([0, -1, 1.5, NaN])('%d working days are refused', (days) => {
    expect(() => addWorkingDays('statutory', '2026-11-24', days)).toThrow(RangeError);
  });
});
