import { describe, expect, test } from '@jest/globals';
import {
  formatDate,
  formatDateNumeric,
  formatDayMonth,
  formatDayRange,
  formatDue,
  formatDuration,
  formatMoment,
  formatServiceTime,
  formatTime,
  formatWeekday,
} from './index.js';
import type { Language } from './index.js';

const LANGUAGES = ['da', 'en'] as const;
const both = (format: (language: Language) => string) => LANGUAGES.map(format);
const halfPastOne = Date.parse('2026-11-24T12:30:00Z');

describe('dates', () => {
  test('are written out', () => {
    expect(both((language) => formatDate('2026-11-24', language))).toEqual([
      '24. november 2026',
      '24 November 2026',
    ]);
    expect(both((language) => formatDate('2026-11-24', language, 'weekday'))).toEqual([
      'tirsdag 24. november 2026',
      'Tuesday 24 November 2026',
    ]);
  });

  test('are written in numbers', () => expect(formatDateNumeric('2026-11-24')).toBe('24-11-2026'));

  test('may be older than the calendar of working time', () => {
    expect(formatDate('1866-06-05', 'da')).toBe('5. juni 1866');
  });

  test('are short in a list', () => {
    expect(both((language) => formatDayMonth('2026-11-23', language))).toEqual(['23. nov.', '23 Nov']);
    expect(both((language) => formatDayRange('2026-12-21', '2026-12-24', language))).toEqual([
      '21.–24. dec.',
      '21–24 Dec',
    ]);
    expect(both((language) => formatDayRange('2026-11-30', '2026-12-02', language))).toEqual([
      '30. nov.–2. dec.',
      '30 Nov–2 Dec',
    ]);
    expect(formatDayRange('2026-12-24', '2026-12-24', 'da')).toBe('24. dec.');
  });

  test.each(['2026-11-24T10:00', '24-11-2026', '2026-13-01', '2026-00-10', '2026-01-32', ''])(
    'that are none are refused: "%s"',
    (date) => {
      expect(() => formatDate(date, 'da')).toThrow(RangeError);
      expect(() => formatDateNumeric(date)).toThrow(RangeError);
      expect(() => formatWeekday(date, 'da')).toThrow(RangeError);
    },
  );

  test('have the names that Intl has', () => {
    for (const [language, locale] of [
      ['da', 'da-DK'],
      ['en', 'en-GB'],
    ] as const) {
      const intl = (date: string, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
      for (let n = 1; n <= 12; n += 1) {
        const date = `2026-${String(n).padStart(2, '0')}-15`;
        expect(formatDate(date, language)).toContain(` ${intl(date, { month: 'long' })} `);
        expect(formatWeekday(date, language)).toBe(intl(date, { weekday: 'long' }));
        expect(formatWeekday(date, language, 'short')).toBe(intl(date, { weekday: 'short' }));
      }
    }
  });
});

describe('times of day', () => {
  test('are in Copenhagen, with a point in Danish', () => {
    expect(both((language) => formatTime(halfPastOne, language))).toEqual(['kl. 13.30', '13:30']);
    expect(formatTime(halfPastOne, 'da', 'bare')).toBe('13.30');
    expect(formatTime(Date.parse('2026-07-01T07:05:59Z'), 'da')).toBe('kl. 09.05');
    expect(both((language) => formatMoment(halfPastOne, language))).toEqual([
      '24. november 2026 kl. 13.30',
      '24 November 2026 at 13:30',
    ]);
  });

  test('follow the clock through its changes', () => {
    expect(formatTime(Date.parse('2026-03-29T01:00:00Z'), 'en')).toBe('03:00');
    expect(formatTime(Date.parse('2026-10-25T01:00:00Z'), 'en')).toBe('02:00');
  });
});

describe('a deadline in a list', () => {
  test.each([
    ['2026-11-24T08:30Z', 'i dag 09.30', 'today 09:30'],
    ['2026-11-24T22:59Z', 'i dag 23.59', 'today 23:59'],
    ['2026-11-24T23:00Z', 'i morgen 00.00', 'tomorrow 00:00'],
    ['2026-11-23T14:00Z', 'i går 15.00', 'yesterday 15:00'],
    ['2026-11-26T09:00Z', 'tors. 10.00', 'Thu 10:00'],
    ['2026-11-30T09:00Z', 'man. 10.00', 'Mon 10:00'],
    ['2026-12-01T09:00Z', '1. dec.', '1 Dec'],
    ['2026-11-22T09:00Z', '22. nov.', '22 Nov'],
    ['2027-01-04T09:00Z', '4. jan. 2027', '4 Jan 2027'],
  ])('%s reads %s, seen on 24 November 2026', (due, danish, english) => {
    expect(both((language) => formatDue(Date.parse(due), halfPastOne, language))).toEqual([danish, english]);
  });

  test('is told by the weekday across a New Year too', () => {
    expect(formatDue(Date.parse('2027-01-01T09:00Z'), Date.parse('2026-12-30T09:00Z'), 'da')).toBe(
      'fre. 10.00',
    );
  });
});

describe('durations', () => {
  test.each([
    [0, '0 min.', '0 min'],
    [48, '48 min.', '48 min'],
    [60, '1 t.', '1 h'],
    [138, '2 t. 18 min.', '2 h 18 min'],
    [1439, '23 t. 59 min.', '23 h 59 min'],
    [1440, '1 dag', '1 day'],
    [1440 + 245, '1 dag 4 t.', '1 day 4 h'],
    [3 * 1440, '3 dage', '3 days'],
    [47.9, '47 min.', '47 min'],
    [-3, '0 min.', '0 min'],
  ])('%d minutes read %s', (minutes, danish, english) => {
    expect(both((language) => formatDuration(minutes, language))).toEqual([danish, english]);
  });

  test('of service time stay in hours, for a day at the desk is not 24 of them', () => {
    expect(both((language) => formatServiceTime(1590, language))).toEqual(['26 t. 30 min.', '26 h 30 min']);
  });
});
