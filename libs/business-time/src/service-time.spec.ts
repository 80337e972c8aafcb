import { describe, expect, test } from '@jest/globals';
import {
  addServiceTime,
  instantOf,
  localParts,
  resumeDeadline,
  serviceCalendar,
  serviceMinutesBetween,
  timeLeft,
} from './index.js';
import type { ServiceCalendar } from './index.js';

const at = (date: string, time: string) => {
  const found = instantOf(date, time);
  return found.kind === 'ok' ? found.ms : NaN;
};
const shown = (ms: number) => {
  const { date, hour, minute } = localParts(ms);
  return `${date} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
const dueOf = (calendar: ServiceCalendar, date: string, time: string, minutes = 480) =>
  shown(addServiceTime(calendar, at(date, time), minutes).dueMs);

const desk = serviceCalendar();
const lunch = [
  { from: '08:00', to: '12:00' },
  { from: '12:30', to: '15:00' },
];
const withLunch = serviceCalendar({ spans: [lunch, lunch, lunch, lunch, lunch] });
const christmas = serviceCalendar({
  closings: [
    { date: '2026-12-23', from: '12:00', text: 'Julefrokost' },
    { date: '2026-12-24', text: 'Juleaftensdag' },
  ],
});

describe('eight service hours', () => {
  test.each([
    ['inside opening hours', '2026-11-24', '10:17', '2026-11-25 10:17'],
    ['at opening, and are due at closing time of the same day', '2026-11-24', '08:00', '2026-11-24 16:00'],
    ['before opening', '2026-11-24', '05:30', '2026-11-24 16:00'],
    ['at closing time', '2026-11-24', '16:00', '2026-11-25 16:00'],
    ['after closing time', '2026-11-24', '21:45', '2026-11-25 16:00'],
    ['on a Friday afternoon', '2026-11-27', '14:00', '2026-11-30 14:00'],
    ['in a weekend', '2026-11-29', '12:00', '2026-11-30 16:00'],
    ['before Easter', '2026-04-01', '14:00', '2026-04-07 14:00'],
    ['on a public holiday', '2026-05-14', '09:00', '2026-05-15 16:00'],
    ['before a New Year', '2026-12-31', '12:00', '2027-01-04 12:00'],
    ['on the day before Grundlovsdag, an ordinary day in 2026', '2026-06-04', '12:00', '2026-06-05 12:00'],
    ['before Grundlovsdag 2028, which is 2. pinsedag', '2028-06-02', '12:00', '2028-06-06 12:00'],
  ])('from a moment %s', (_, date, time, due) => expect(dueOf(desk, date, time)).toBe(due));

  test.each([
    ['between two spans', '2026-11-24', '12:10', '2026-11-25 14:00'],
    ['before lunch', '2026-11-24', '11:00', '2026-11-25 13:00'],
  ])('with a lunch break, from a moment %s', (_, date, time, due) =>
    expect(dueOf(withLunch, date, time)).toBe(due),
  );

  test('step over a half and a whole closing day', () => {
    expect(dueOf(christmas, '2026-12-22', '14:00')).toBe('2026-12-28 10:00');
    expect(dueOf(christmas, '2026-12-23', '13:00')).toBe('2026-12-28 16:00');
  });

  test('keep the seconds and milliseconds of the start', () => {
    const start = at('2026-11-27', '15:59') + 30_250;
    const { dueMs, steps } = addServiceTime(desk, start, 60);
    expect(dueMs).toBe(at('2026-11-30', '08:59') + 30_250);
    expect(steps.reduce((sum, step) => sum + (step.kind === 'worked' ? step.minutes : 0), 0)).toBe(60);
  });
});

describe('no time at all', () => {
  test('is due at once when open, at closing time too, else at the next opening', () => {
    expect(dueOf(desk, '2026-11-24', '10:00', 0)).toBe('2026-11-24 10:00');
    expect(dueOf(desk, '2026-11-24', '16:00', 0)).toBe('2026-11-24 16:00');
    expect(dueOf(desk, '2026-11-24', '16:01', 0)).toBe('2026-11-25 08:00');
  });

  test('is due at once at a closing time that is midnight before a holiday', () => {
    const late = serviceCalendar({ spans: [[], [], [{ from: '20:00', to: '24:00' }]] });
    const midnight = addServiceTime(late, at('2026-04-01', '20:00'), 240).dueMs;
    expect(midnight).toBe(at('2026-04-02', '00:00'));
    expect(addServiceTime(late, midnight, 0).dueMs).toBe(midnight);
  });

  test.each([-1, 0.5, NaN, Infinity])('and %d minutes is refused', (minutes) => {
    expect(() => addServiceTime(desk, at('2026-11-24', '10:00'), minutes)).toThrow(RangeError);
  });

  test('is refused for a deadline after the last year of the library', () => {
    expect(() => addServiceTime(desk, at('2100-12-31', '15:00'), 120)).toThrow(RangeError);
  });
});

describe('the changes of the clock', () => {
  test.each([
    ['2026-03-27', '2026-03-30'],
    ['2026-10-23', '2026-10-26'],
    ['2027-03-24', '2027-03-30'], // the change falls on Easter Sunday
    ['2027-10-29', '2027-11-01'],
    ['2028-03-24', '2028-03-27'],
    ['2028-10-27', '2028-10-30'],
  ])('cost no opening hour between %s and %s', (before, after) => {
    const { dueMs } = addServiceTime(desk, at(before, '15:00'), 120);
    expect(shown(dueMs)).toBe(`${after} 09:00`);
    expect(serviceMinutesBetween(desk, at(before, '08:00'), dueMs)).toBe(540);
  });

  const hours = (from: string, to: string) =>
    serviceCalendar({ spans: Array.from({ length: 7 }, () => [{ from, to }]) });

  test.each([
    ['00:00', '24:00', 23 * 60, 25 * 60],
    ['01:00', '04:00', 120, 240],
    ['02:00', '03:00', 0, 120],
    ['02:30', '04:00', 60, 150],
    ['00:00', '02:30', 120, 150],
    ['03:00', '04:00', 60, 60],
  ])('make a span %s–%s last %i real minutes in spring and %i in autumn', (from, to, spring, autumn) => {
    const calendar = hours(from, to);
    for (const date of ['2026-03-29', '2028-03-26']) {
      expect(serviceMinutesBetween(calendar, at(date, '00:00'), at(date, '23:59') + 60_000)).toBe(spring);
    }
    for (const date of ['2026-10-25', '2027-10-31', '2028-10-29']) {
      expect(serviceMinutesBetween(calendar, at(date, '00:00'), at(date, '23:59') + 60_000)).toBe(autumn);
    }
  });

  test('count three hours over the change as real time', () => {
    expect(dueOf(hours('00:00', '12:00'), '2026-03-29', '01:00', 180)).toBe('2026-03-29 05:00');
    expect(dueOf(hours('00:00', '12:00'), '2026-10-25', '01:00', 180)).toBe('2026-10-25 03:00');
  });

  test('leave nothing of a span that the clock jumps over', () => {
    expect(dueOf(hours('02:00', '03:00'), '2026-03-28', '02:30', 60)).toBe('2026-03-30 02:30');
    expect(dueOf(hours('02:00', '03:00'), '2026-03-29', '01:00', 0)).toBe('2026-03-30 02:00');
  });
});

describe('service minutes', () => {
  test('between two instants leave out nights, weekends and a part of a minute', () => {
    expect(serviceMinutesBetween(desk, at('2026-11-27', '15:00'), at('2026-11-30', '08:45') + 59_999)).toBe(
      105,
    );
  });

  test('are none backwards', () => {
    expect(serviceMinutesBetween(desk, at('2026-11-27', '15:00'), at('2026-11-27', '14:00'))).toBe(0);
  });

  test('are left until the deadline and gone by after it', () => {
    const due = at('2026-11-30', '10:30');
    expect(timeLeft(desk, due, at('2026-11-27', '14:00'))).toEqual({ overdue: false, minutes: 270 });
    expect(timeLeft(desk, due, due)).toEqual({ overdue: true, minutes: 0 });
    expect(timeLeft(desk, due, at('2026-12-01', '08:15'))).toEqual({ overdue: true, minutes: 345 });
  });
});

describe('a pause', () => {
  const due = at('2026-11-25', '10:00');

  test('moves the deadline by the service time it lasted', () => {
    const moved = resumeDeadline(desk, due, at('2026-11-24', '15:00'), at('2026-11-27', '14:30'));
    expect(shown(moved.dueMs)).toBe('2026-11-30 09:30');
    expect(moved.steps).toEqual([
      { kind: 'worked', date: '2026-11-27', minutes: 90 },
      { kind: 'closed', from: '2026-11-28', to: '2026-11-29', reason: 'weekend' },
      { kind: 'worked', date: '2026-11-30', minutes: 90 },
    ]);
  });

  test('outside opening hours moves nothing', () => {
    expect(resumeDeadline(desk, due, at('2026-11-24', '16:00'), at('2026-11-25', '08:00')).dueMs).toBe(due);
  });

  test('does not rescue what was overdue when it began', () => {
    expect(resumeDeadline(desk, due, due, at('2026-12-01', '12:00'))).toEqual({ dueMs: due, steps: [] });
  });

  test('never brings forward a deadline set by hand outside opening hours', () => {
    const saturday = at('2026-11-28', '12:00');
    const paused = at('2026-11-27', '15:00');
    expect(resumeDeadline(desk, saturday, paused, paused)).toEqual({ dueMs: saturday, steps: [] });
    expect(shown(resumeDeadline(desk, saturday, paused, paused + 1_800_000).dueMs)).toBe('2026-11-30 08:30');
  });

  test('cannot end before it begins', () => {
    expect(() => resumeDeadline(desk, due, due, due - 1)).toThrow(RangeError);
  });
});
