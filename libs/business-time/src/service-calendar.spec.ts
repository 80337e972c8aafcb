import { describe, expect, test } from '@jest/globals';
import {
  calendarFaults,
  DESK_HOURS,
  endOfLocalDay,
  instantOf,
  intersectHours,
  openSpans,
  serviceCalendar,
  serviceMinutesBetween,
  startOfLocalDay,
  withHours,
} from './index.js';
import type { CalendarData, ServiceCalendar } from './index.js';

const span = (from: string, to: string) => ({ from, to });
const at = (date: string, time: string) => {
  const found = instantOf(date, time);
  return found.kind === 'ok' ? found.ms : NaN;
};
const minutesOn = (calendar: ServiceCalendar, date: string) =>
  serviceMinutesBetween(calendar, startOfLocalDay(date), endOfLocalDay(date));

describe('a service calendar', () => {
  test('is open Monday to Friday 8–16 when nothing is set', () => {
    const week = ['2026-11-23', '2026-11-27', '2026-11-28', '2026-11-29'];
    expect(week.map((date) => minutesOn(serviceCalendar(), date))).toEqual([480, 480, 0, 0]);
    expect(openSpans(serviceCalendar(), startOfLocalDay('2026-11-24'), endOfLocalDay('2026-11-24'))).toEqual([
      [at('2026-11-24', '08:00'), at('2026-11-24', '16:00')],
    ]);
  });

  test('gives its open spans clipped to the time asked about', () => {
    const calendar = serviceCalendar({ spans: [[span('08:00', '12:00'), span('12:30', '16:00')]] });
    expect(openSpans(calendar, at('2026-11-23', '11:00'), at('2026-11-30', '09:00'))).toEqual([
      [at('2026-11-23', '11:00'), at('2026-11-23', '12:00')],
      [at('2026-11-23', '12:30'), at('2026-11-23', '16:00')],
      [at('2026-11-30', '08:00'), at('2026-11-30', '09:00')],
    ]);
    expect(openSpans(calendar, at('2026-11-23', '11:00'), at('2026-11-23', '11:00'))).toEqual([]);
  });

  test('joins spans that touch and takes them in any order', () => {
    const calendar = serviceCalendar({ spans: [[span('12:00', '16:00'), span('08:00', '12:00')]] });
    expect(openSpans(calendar, startOfLocalDay('2026-11-23'), endOfLocalDay('2026-11-23'))).toHaveLength(1);
  });

  test('is closed on a public holiday whatever the hours say, and open in a weekend that has hours', () => {
    const always = serviceCalendar({ spans: Array.from({ length: 7 }, () => [span('00:00', '24:00')]) });
    expect(minutesOn(always, '2026-12-25')).toBe(0);
    expect(minutesOn(always, '2026-12-26')).toBe(0);
    expect(minutesOn(always, '2026-12-27')).toBe(24 * 60);
  });

  test('closes for a whole day, from a time, until a time, or between two', () => {
    const closings = [
      { date: '2026-12-21', text: 'Lukket' },
      { date: '2026-12-22', from: '12:00', text: 'Julefrokost' },
      { date: '2026-12-23', from: null, to: '10:00', text: 'Møde' },
      { date: '2026-12-24', from: '09:00', to: '11:30', text: 'Møde' },
    ];
    const calendar = serviceCalendar({ closings });
    expect(closings.map(({ date }) => minutesOn(calendar, date))).toEqual([0, 240, 360, 330]);
  });

  test.each<[string, CalendarData, string, string]>([
    ['a foreign zone', { zone: 'Europe/Oslo' as 'Europe/Copenhagen' }, 'bad-zone', 'zone'],
    ['no hours at all', { spans: [[], []] }, 'never-open', 'spans'],
    ['an eighth weekday', { spans: [...DESK_HOURS, [], [], []] }, 'too-many-weekdays', 'spans'],
    ['a malformed time', { spans: [[span('8:00', '16:00')]] }, 'bad-time', 'spans.0'],
    ['an end before the beginning', { spans: [[], [span('16:00', '08:00')]] }, 'backwards', 'spans.1'],
    ['an empty span', { spans: [[span('08:00', '08:00')]] }, 'backwards', 'spans.0'],
    [
      'overlapping spans',
      { spans: [[span('12:00', '16:00'), span('08:00', '12:01')]] },
      'overlap',
      'spans.0',
    ],
    ['a date that is none', { closings: [{ date: '2026-02-30', text: '' }] }, 'bad-date', 'closings.0'],
    [
      'a closing time that is none',
      { closings: [{ date: '2026-12-24', to: '25:00', text: '' }] },
      'bad-time',
      'closings.0',
    ],
  ])('refuses %s and says where', (_, data, code, where) => {
    expect(calendarFaults(data)).toEqual([{ code, at: where }]);
    expect(() => serviceCalendar(data)).toThrow(RangeError);
  });

  test('finds no fault with good data, an evening until midnight included', () => {
    expect(
      calendarFaults({ zone: 'Europe/Copenhagen', spans: [[span('16:00', '24:00')]], closings: [] }),
    ).toEqual([]);
  });
});

describe("an advisor's own hours", () => {
  const partTime = [[span('07:00', '12:00')], [span('09:00', '15:00')], [], [span('15:00', '18:00')]];

  test("narrow the desk's and never widen them", () => {
    expect(intersectHours(DESK_HOURS, partTime)).toEqual([
      [span('08:00', '12:00')],
      [span('09:00', '15:00')],
      [],
      [span('15:00', '16:00')],
      [],
    ]);
  });

  test('keep closing days', () => {
    const desk = serviceCalendar({
      closings: [{ date: '2026-11-24', from: '14:00', text: 'Personalemøde' }],
    });
    const own = withHours(desk, partTime);
    if (own === 'never-open') throw new Error(own);
    expect(minutesOn(own, '2026-11-23')).toBe(240);
    expect(minutesOn(own, '2026-11-24')).toBe(300);
    expect(minutesOn(own, '2026-11-27')).toBe(0);
  });

  test('may have nothing in common with the desk', () => {
    expect(withHours(serviceCalendar(), [[span('16:00', '20:00')]])).toBe('never-open');
    expect(withHours(serviceCalendar(), [])).toBe('never-open');
  });

  test('are refused when malformed', () => {
    expect(() => withHours(serviceCalendar(), [[span('9', '15:00')]])).toThrow(RangeError);
  });
});
