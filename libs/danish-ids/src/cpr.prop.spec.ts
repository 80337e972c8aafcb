import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCpr, redactCpr } from './index.js';

const today = '2026-11-24';
const two = (value: number) => String(value).padStart(2, '0');

/** The candidate of domain.md §5.4 word for word, tried at each offset, with dates checked by `Date`. */
function spansBySpecification(text: string): [number, number][] {
  const candidate = /(?<!\d)\d{2}[ .\-/]?\d{2}[ .\-/]?\d{2}[\s\-–—.]?\d{4}(?!\d)/y;
  const spans: [number, number][] = [];
  for (let start = 0; start < text.length; start++) {
    candidate.lastIndex = start;
    const match = candidate.exec(text.replaceAll('–', '-'))?.[0];
    if (match === undefined) continue;
    const digits = match.replace(/\D/g, '');
    const [day, month, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number);
    if (isBirthDate(Number(day), Number(month), Number(year), Number(digits[6]))) {
      spans.push([start, start + match.length]);
    }
  }
  return spans;
}

function isBirthDate(day: number, month: number, year: number, seventh: number): boolean {
  const century =
    seventh < 4 ? 1900 : seventh === 4 || seventh === 9 ? (year < 37 ? 2000 : 1900) : year < 58 ? 2000 : 1800;
  const date = new Date(Date.UTC(century + year, month - 1, day > 60 ? day - 60 : day));
  const iso = date.toISOString().slice(0, 10);
  return (
    iso.slice(5, 7) === two(month) &&
    date.getUTCDate() % 60 === day % 60 &&
    iso <= today &&
    iso > '1905-11-24'
  );
}

const character = fc.constantFrom(...'00000111123456789---.// \n–x');
const digitSoup = fc.string({ unit: character, maxLength: 60 });
const dates = fc
  .tuple(
    fc.integer({ min: 1, max: 91 }),
    fc.integer({ min: 1, max: 12 }),
    fc.nat({ max: 99 }),
    fc.nat({ max: 9999 }),
  )
  .map(
    ([day, month, year, serial]) => `${two(day)}${two(month)}${two(year)}-${String(serial).padStart(4, '0')}`,
  );
const soup = fc.array(fc.oneof(digitSoup, dates, fc.constantFrom('cpr ', 'P-nr. ', ', ')), { maxLength: 8 });
const text = fc.oneof(
  soup.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('the finder', () => {
  test('marks exactly what the specification’s candidate and date rules mark', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(digitSoup, dates), { maxLength: 6 }), (parts) => {
        const written = parts.join('');
        const marked = findCpr(written, { today });
        const expected = spansBySpecification(written);
        for (const [start, end] of expected) {
          expect(marked.some((span) => span.start <= start && end <= span.end)).toBe(true);
        }
        for (const { start, end } of marked) {
          expect(expected.some(([from]) => from === start)).toBe(true);
          expect(expected.some(([, to]) => to === end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is not misled by invisible characters: the same digits are marked', () => {
    const invisible = fc.constantFrom('', '', '\u200b', '\u00ad', '\u2060', '\ufe0f', '\u{e0061}');
    fc.assert(
      fc.property(text, fc.array(invisible, { minLength: 1, maxLength: 7 }), (plain, strewn) => {
        const hidden = [...plain].map((one, at) => one + strewn[at % strewn.length]).join('');
        const marks = (written: string) =>
          findCpr(written, { today }).map(({ start, end }) => written.slice(start, end));
        const bare = (marked: string) => marked.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
        expect(marks(hidden).map(bare)).toEqual(marks(plain).map(bare));
      }),
    );
  });

  test('reads each stretch of text alone, so its work grows with the length only', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const between = ' | ';
        const shift = left.length + between.length;
        expect(findCpr(left + between + right, { today })).toEqual([
          ...findCpr(left, { today }),
          ...findCpr(right, { today }).map((span) => ({
            ...span,
            start: span.start + shift,
            end: span.end + shift,
          })),
        ]);
      }),
    );
  });

  test('gives spans in order, apart, inside the text and beginning and ending on a digit', () => {
    fc.assert(
      fc.property(text, (written) => {
        let last = 0;
        for (const { start, end } of findCpr(written, { today })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(written.slice(start, end).normalize('NFKC')).toMatch(/^\d.*\d$/s);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(written.length);
      }),
    );
  });

  test('finds nothing in redacted text, on any day', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('2026-11-24', '1980-01-01', '2057-12-31'), (written, day) => {
        expect(findCpr(redactCpr(written), { today: day })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
