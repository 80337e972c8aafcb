import { describe, expect, test } from '@jest/globals';
import { danishHolidays, holidayOn, isHoliday } from './index.js';

const dateOf = (year: number, key: string) =>
  danishHolidays(year).find((holiday) => holiday.key === key)?.date;

describe('Danish public holidays', () => {
  test.each([
    [2026, '04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25'],
    [2027, '03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17'],
    [2028, '04-13', '04-14', '04-16', '04-17', '05-25', '06-04', '06-05'],
    [2029, '03-29', '03-30', '04-01', '04-02', '05-10', '05-20', '05-21'],
    [2030, '04-18', '04-19', '04-21', '04-22', '05-30', '06-09', '06-10'],
  ])('fall in %i on the published dates', (year, ...movable) => {
    expect(danishHolidays(year).map(({ date }) => date)).toEqual(
      ['01-01', ...movable, '12-25', '12-26'].map((monthDay) => `${year}-${monthDay}`),
    );
  });

  test.each([
    [1970, '1970-03-29'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
    [2076, '2076-04-19'],
    [2100, '2100-03-28'],
  ])('have Easter %i on %s', (year, date) => expect(dateOf(year, 'easter-sunday')).toBe(date));

  test('agree on Easter with the table of Paschal full moons in every year of the library', () => {
    const fullMoon =
      '0414 0403 0323 0411 0331 0418 0408 0328 0416 0405 0325 0413 0402 0322 0410 0330 0417 0407 0327';
    for (let year = 1970; year <= 2100; year += 1) {
      const monthDay = fullMoon.split(' ')[year % 19] ?? '';
      const moon = Date.UTC(year, Number(monthDay.slice(0, 2)) - 1, Number(monthDay.slice(2)));
      const sundayAfter = moon + (7 - new Date(moon).getUTCDay()) * 86_400_000;
      expect(dateOf(year, 'easter-sunday')).toBe(new Date(sundayAfter).toISOString().slice(0, 10));
    }
  });

  test('include store bededag up to 2023 and never after (lov 214/2023)', () => {
    expect(dateOf(2022, 'great-prayer-day')).toBe('2022-05-13');
    expect(dateOf(2023, 'great-prayer-day')).toBe('2023-05-05');
    expect(dateOf(2024, 'great-prayer-day')).toBeUndefined();
    expect(isHoliday('2024-04-26')).toBe(false);
    expect(isHoliday('2027-04-23')).toBe(false);
  });

  test('have a Danish and an English name', () => {
    expect(holidayOn('2026-05-14')).toEqual({
      key: 'ascension-day',
      date: '2026-05-14',
      da: 'Kristi himmelfartsdag',
      en: 'Ascension Day',
    });
    expect(danishHolidays(2023).map(({ da }) => da)).toEqual([
      'nytårsdag',
      'skærtorsdag',
      'langfredag',
      'påskedag',
      '2. påskedag',
      'store bededag',
      'Kristi himmelfartsdag',
      'pinsedag',
      '2. pinsedag',
      '1. juledag',
      '2. juledag',
    ]);
  });

  test.each(['2026-06-05', '2026-12-24', '2026-12-31', '2026-05-01', '2026-05-15'])(
    'do not include %s, which the law knows as an ordinary day',
    (date) => expect(isHoliday(date)).toBe(false),
  );

  test('make 5 June 2028 a holiday as 2. pinsedag, though Grundlovsdag is none', () => {
    expect(holidayOn('2028-06-05')?.key).toBe('whit-monday');
  });

  test('are not moved from a weekend: 27 December 2027 is an ordinary Monday', () => {
    expect([isHoliday('2027-12-25'), isHoliday('2027-12-26'), isHoliday('2027-12-27')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
