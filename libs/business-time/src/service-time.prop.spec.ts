import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addServiceTime,
  isHoliday,
  localDate,
  openSpans,
  resumeDeadline,
  serviceCalendar,
  serviceMinutesBetween,
  startOfLocalDay,
} from './index.js';
import type { ServiceCalendar, Span } from './index.js';

const MINUTE = 60_000;
const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
const inPairs = (bounds: readonly string[]): Span[] =>
  bounds.flatMap((from, i) => {
    const to = bounds[i + 1];
    return i % 2 === 0 && to !== undefined ? [{ from, to }] : [];
  });
const bounds = (min: number, max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: min, maxLength: max })
    .map((quarters) => quarters.sort((a, b) => a - b).map(clock));

const day = fc.integer({ min: 0, max: 3 * 365 }).map((days) => addDays('2026-01-01', days));
const closing = fc
  .tuple(day, bounds(2, 2))
  .chain(([date, [from = '', to = '']]) =>
    fc.constantFrom({ date, text: 'Lukket' }, { date, from, to, text: 'Kursus' }),
  );
/** Any week with hours on Monday to Wednesday at least, nights and clock changes included. */
const calendar: fc.Arbitrary<ServiceCalendar> = fc
  .record({
    spans: fc
      .tuple(...Array.from({ length: 7 }, (_, i) => bounds(i < 3 ? 2 : 0, 6)))
      .map((week) => week.map(inPairs)),
    closings: fc.array(closing, { maxLength: 60 }),
  })
  .map((data) => serviceCalendar(data));

const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'];
const instant = fc.oneof(
  fc.integer({ min: startOfLocalDay('2026-01-01'), max: startOfLocalDay('2028-12-31') }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * 1440, max: 2 * 1440 }))
    .map(([date, minutes]) => startOfLocalDay(date) + minutes * MINUTE),
);
const minutes = fc.integer({ min: 0, max: 6000 });
const check = <T extends [unknown, ...unknown[]]>(...args: Parameters<typeof fc.property<T>>) =>
  fc.assert(fc.property<T>(...args), { numRuns: 300 });

describe('adding service time', () => {
  test('takes exactly the minutes asked for', () => {
    check(calendar, instant, minutes, (desk, start, asked) => {
      const { dueMs, steps } = addServiceTime(desk, start, asked);
      expect(serviceMinutesBetween(desk, start, dueMs)).toBe(asked);
      const worked = steps.reduce((sum, step) => sum + (step.kind === 'worked' ? step.minutes : 0), 0);
      expect(worked).toBe(asked);
    });
  });

  test('never lands on a holiday or in closed time', () => {
    check(calendar, instant, minutes, (desk, start, asked) => {
      const { dueMs } = addServiceTime(desk, start, asked);
      const [open] = openSpans(desk, dueMs - 1, asked === 0 ? dueMs + 1 : dueMs);
      expect(open).toBeDefined();
      expect(isHoliday(localDate(open?.[0] ?? NaN))).toBe(false);
    });
  });

  test('is never due earlier for more minutes or a later start', () => {
    check(calendar, instant, minutes, minutes, (desk, start, asked, more) => {
      const { dueMs } = addServiceTime(desk, start, asked);
      expect(addServiceTime(desk, start, asked + more).dueMs).toBeGreaterThanOrEqual(dueMs);
      expect(addServiceTime(desk, start + more * MINUTE, asked).dueMs).toBeGreaterThanOrEqual(dueMs);
    });
  });

  test('in two portions is the same as at once', () => {
    check(calendar, instant, minutes, minutes, (desk, start, one, two) => {
      const between = addServiceTime(desk, start, one).dueMs;
      expect(addServiceTime(desk, between, two).dueMs).toBe(addServiceTime(desk, start, one + two).dueMs);
    });
  });

  test('gives the same answer from a warm calendar as from a new one', () => {
    check(calendar, fc.array(instant, { minLength: 1, maxLength: 5 }), minutes, (desk, starts, asked) => {
      for (const start of starts) {
        const anew = serviceCalendar({ spans: desk.spans, closings: desk.closings });
        expect(addServiceTime(desk, start, asked)).toEqual(addServiceTime(anew, start, asked));
      }
    });
  });
});

describe('service minutes', () => {
  test('of two stretches that meet add up', () => {
    check(calendar, instant, minutes, minutes, (desk, start, one, two) => {
      const [middle, end] = [start + one * MINUTE, start + (one + two) * MINUTE];
      const parts = serviceMinutesBetween(desk, start, middle) + serviceMinutesBetween(desk, middle, end);
      expect(serviceMinutesBetween(desk, start, end) - parts).toBeGreaterThanOrEqual(0);
      expect(serviceMinutesBetween(desk, start, end) - parts).toBeLessThanOrEqual(1);
    });
  });

  test('over a change of the clock are the minutes whose wall clock is within the hours', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    check(fc.constantFrom(...changes), hour, hour, (date, from, length) => {
      const to = Math.min(24, from + length + 1);
      fc.pre(!isHoliday(date));
      const span = { from: clock(from * 4), to: clock(to * 4) };
      const sundays = serviceCalendar({ spans: [[], [], [], [], [], [], [span]] });
      const [start, end] = [startOfLocalDay(date), startOfLocalDay(addDays(date, 1))];
      let open = 0;
      for (let ms = start; ms < end; ms += 30 * MINUTE) {
        const { hour: shown } =
          Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Copenhagen');
        if (shown >= from && shown < to) open += 30;
      }
      expect(serviceMinutesBetween(sundays, start, end)).toBe(open);
    });
  });
});

describe('a pause', () => {
  test('keeps the service minutes that were left', () => {
    check(calendar, instant, minutes, minutes, minutes, (desk, start, asked, until, lasting) => {
      const due = addServiceTime(desk, start, asked).dueMs;
      const paused = start + until * MINUTE;
      const resumed = paused + lasting * MINUTE;
      fc.pre(paused < due);
      const moved = resumeDeadline(desk, due, paused, resumed).dueMs;
      expect(serviceMinutesBetween(desk, resumed, moved)).toBe(serviceMinutesBetween(desk, paused, due));
      expect(moved).toBeGreaterThanOrEqual(due);
    });
  });

  test('keeps them for a deadline set by hand at any moment', () => {
    check(calendar, instant, minutes, minutes, (desk, paused, ahead, lasting) => {
      const due = paused + (ahead + 1) * MINUTE;
      const resumed = paused + lasting * MINUTE;
      const moved = resumeDeadline(desk, due, paused, resumed).dueMs;
      expect(serviceMinutesBetween(desk, resumed, moved)).toBe(serviceMinutesBetween(desk, paused, due));
      expect(moved).toBeGreaterThanOrEqual(due);
    });
  });

  test('that is broken off and taken up at once is one pause', () => {
    check(calendar, instant, minutes, minutes, minutes, (desk, paused, ahead, one, two) => {
      const due = addServiceTime(desk, paused, ahead).dueMs;
      const [broken, resumed] = [paused + one * MINUTE, paused + (one + two) * MINUTE];
      const first = resumeDeadline(desk, due, paused, broken).dueMs;
      fc.pre(paused < due && broken < first);
      expect(resumeDeadline(desk, first, broken, resumed).dueMs).toBe(
        resumeDeadline(desk, due, paused, resumed).dueMs,
      );
    });
  });

  test('leaves what was overdue where it was', () => {
    check(calendar, instant, minutes, minutes, (desk, due, late, lasting) => {
      const paused = due + late * MINUTE;
      expect(resumeDeadline(desk, due, paused, paused + lasting * MINUTE).dueMs).toBe(due);
    });
  });
});
