import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantOf, isoWeek, localDate, localParts, startOfLocalDay } from './index.js';

const ZONE = 'Europe/Copenhagen';
const pad = (number: number) => String(number).padStart(2, '0');
const anyInstant = fc.integer({ min: Date.parse('1970-01-01T00:00Z'), max: Date.parse('2100-12-31T00:00Z') });
const nearChange = fc
  .tuple(
    fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'),
    fc.integer({ min: -26 * 60, max: 26 * 60 }),
  )
  .map(([date, minutes]) => Date.parse(`${date}T01:00:00Z`) + minutes * 60_000);
const instant = fc.oneof(anyInstant, nearChange);

describe('local time, against Temporal with the time zone database', () => {
  test('every instant has the same date, wall clock and ISO week', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE);
        const date = expected.toPlainDate().toString();
        const { year, month, day, dayOfWeek: weekday, hour, minute, second } = expected;
        expect(localParts(ms)).toEqual({ date, year, month, day, weekday, hour, minute, second });
        expect(isoWeek(localDate(ms))).toEqual({ year: expected.yearOfWeek, week: expected.weekOfYear });
        expect(startOfLocalDay(date)).toBe(expected.startOfDay().epochMilliseconds);
      }),
    );
  });

  test('every local date and time means the same instants, none, one or two', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 24 * 60 - 1 }), (ms, minute) => {
        const date = localDate(ms);
        const time = `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
        const found = instantOf(date, time);
        const plain = Temporal.PlainDateTime.from(`${date}T${time}`);
        const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
          plain.toZonedDateTime(ZONE, { disambiguation }),
        );
        const possible = [earlier, later].filter((zoned) => zoned?.toPlainDateTime().equals(plain));
        if (possible.length === 0) return expect(found.kind).toBe('nonexistent');
        if (earlier?.epochMilliseconds === later?.epochMilliseconds) {
          return expect(found).toEqual({ kind: 'ok', ms: earlier?.epochMilliseconds });
        }
        return expect(found).toEqual({
          kind: 'ambiguous',
          earlierMs: earlier?.epochMilliseconds,
          laterMs: later?.epochMilliseconds,
        });
      }),
    );
  });
});
