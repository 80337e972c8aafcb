import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  isHoliday,
  isWorkingDay,
  localParts,
  serviceCalendar,
  startOfLocalDay,
} from './index.js';

const date = fc.integer({ min: 0, max: 6 * 365 }).map((days) => addDays('2023-01-01', days));
const days = fc.integer({ min: 1, max: 60 });
const workingDays = fc.oneof(
  fc.constant('statutory' as const),
  fc
    .array(date, { maxLength: 40 })
    .map((closed) => serviceCalendar({ closings: closed.map((on) => ({ date: on, text: 'Lukket' })) })),
);

describe('adding working days', () => {
  test('never lands on a weekend or a holiday, and always on a working day', () => {
    fc.assert(
      fc.property(workingDays, date, days, (calendar, received, n) => {
        const due = addWorkingDays(calendar, received, n).date;
        expect(localParts(startOfLocalDay(due)).weekday).toBeLessThan(6);
        expect(isHoliday(due)).toBe(false);
        expect(isWorkingDay(calendar, due)).toBe(true);
      }),
    );
  });

  test('counts exactly n working days after the day of receipt, which is not one of them', () => {
    fc.assert(
      fc.property(workingDays, date, days, (calendar, received, n) => {
        const { date: due, steps } = addWorkingDays(calendar, received, n);
        let counted = 0;
        for (let on = addDays(received, 1); on <= due; on = addDays(on, 1)) {
          if (isWorkingDay(calendar, on)) counted += 1;
        }
        expect(counted).toBe(n);
        expect(steps.reduce((sum, step) => sum + (step.kind === 'counted' ? step.days : 0), 0)).toBe(n);
      }),
    );
  });

  test('one after the other is the same as together', () => {
    fc.assert(
      fc.property(workingDays, date, days, days, (calendar, received, one, two) => {
        const between = addWorkingDays(calendar, received, one).date;
        expect(addWorkingDays(calendar, between, two).date).toBe(
          addWorkingDays(calendar, received, one + two).date,
        );
      }),
    );
  });

  test('gives a desk with closing days no earlier day than the law', () => {
    fc.assert(
      fc.property(workingDays, date, days, (calendar, received, n) => {
        const lawful = addWorkingDays('statutory', received, n).date;
        expect(addWorkingDays(calendar, received, n).date >= lawful).toBe(true);
      }),
    );
  });
});
