import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withinEdits } from './edits.js';
import { compareDanish, digitRuns, fold, foldedWords, likeness } from './index.js';

const danish = fc.string({ unit: fc.constantFrom(...'aAåÅæÆøØöüéeoßt 1-/.&v\u030a\u200b'), maxLength: 30 });
const text = fc.oneof(danish, fc.string({ unit: 'binary', maxLength: 40 }));

describe('folding', () => {
  test('twice is folding once, and the way of composing letters does not matter', () => {
    fc.assert(
      fc.property(text, (written) => {
        const folded = fold(written);
        expect(fold(folded)).toBe(folded);
        expect(fold(written.normalize('NFD'))).toBe(fold(written.normalize('NFC')));
      }),
      { numRuns: 2_000 },
    );
  });

  test('gives the same for capitals and small letters of Danish', () => {
    fc.assert(
      fc.property(danish, (written) => {
        expect(fold(written.toUpperCase())).toBe(fold(written.toLowerCase()));
      }),
    );
  });

  test('words are unique, folded, two to forty characters, and found again by themselves', () => {
    fc.assert(
      fc.property(text, (written) => {
        const words = foldedWords(written);
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) {
          expect([...word].length).toBeGreaterThanOrEqual(2);
          expect([...word].length).toBeLessThanOrEqual(40);
          expect(foldedWords(word)).toEqual([word]);
        }
        for (const digits of digitRuns(written)) expect(digits).toMatch(/^\d{2,40}$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The textbook table, to hold the banded one against. */
function editsBetween(a: string, b: string): number {
  const table: number[][] = [];
  const cell = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = (table[i] = []);
    for (let j = 0; j <= b.length; j++) {
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] =
        i === 0 || j === 0
          ? i + j
          : Math.min(
              cell(i - 1, j) + 1,
              cell(i, j - 1) + 1,
              cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
              swaps ? cell(i - 2, j - 2) + 1 : Infinity,
            );
    }
  }
  return cell(a.length, b.length);
}

describe('likeness', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 10 });

  test('the banded table agrees with the whole one', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat({ max: 3 }), (a, b, limit) => {
        expect(withinEdits(a, b, limit)).toBe(editsBetween(a, b) <= limit);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is the same both ways, and every name with a letter, a digit or & is the same as itself', () => {
    fc.assert(
      fc.property(danish, danish, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, a)).toBe(/[\p{L}\p{N}&]/u.test(fold(a)) ? 'same' : 'different');
      }),
      { numRuns: 500 },
    );
  });

  test('one slip in a name of five letters or more is never taken for another firm', () => {
    const name = fc.string({ unit: fc.constantFrom(...'bcdefghklmnr'), minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(name, fc.nat({ max: 19 }), fc.constantFrom('', 'x'), (written, place, slip) => {
        const at = place % written.length;
        expect(likeness(written, written.slice(0, at) + slip + written.slice(at + 1))).toBe('close');
      }),
    );
  });
});

test('Danish order is one order: reversing the comparison reverses the sign, and it carries over', () => {
  fc.assert(
    fc.property(danish, danish, danish, (a, b, c) => {
      expect(Math.sign(compareDanish(a, b)) + Math.sign(compareDanish(b, a))).toBe(0);
      const [first = '', second = '', third = ''] = [a, b, c].sort(compareDanish);
      expect(compareDanish(first, second)).toBeLessThanOrEqual(0);
      expect(compareDanish(first, third)).toBeLessThanOrEqual(0);
    }),
  );
});
