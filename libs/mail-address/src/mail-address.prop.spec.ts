import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMailAddress } from './index.js';

const soup = fc.string({
  unit: fc.constantFrom(...'aZ9@@..-_+æß\r\n\t ,;:<>"()[]\\=?\u2028\u200b١⒈。'),
  maxLength: 24,
});
const label = fc.string({ unit: fc.constantFrom(...'aZ9æØßüıǅι中ａ-\u0301'), minLength: 1, maxLength: 6 });
const nearly = fc
  .tuple(fc.string({ unit: fc.constantFrom(...'aZ9.+%=?'), maxLength: 6 }), fc.array(label, { maxLength: 4 }))
  .map(([local, labels]) => `${local}@${labels.join('.')}`);
const anything = fc.oneof(soup, nearly, fc.emailAddress(), fc.string({ unit: 'binary', maxLength: 60 }));

describe('whatever is typed', () => {
  test('what passes is one ASCII address that no header or envelope can read as two', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = parseMailAddress(text);
        if (!result.ok) return;
        expect(result.address).toMatch(/^[^\s,;:<>"()[\]\\@\p{Cc}\P{ASCII}]+@[a-z0-9.-]+$/u);
        expect(result.address.length).toBeLessThanOrEqual(254);
        expect(result.address.endsWith(`@${result.domain}`)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  test('nothing with a line break, comma, semicolon or bracket passes, wherever it stands', () => {
    const evil = fc.constantFrom(...'\r\n,;<>"()\0\x7f\u0085\u2028\u2029', '\r\nBcc: evil@example.dk', ' ');
    fc.assert(
      fc.property(fc.emailAddress(), evil, fc.nat(), (address, inserted, place) => {
        const at = inserted === ' ' ? 1 + (place % (address.length - 1)) : place % (address.length + 1);
        expect(parseMailAddress(address.slice(0, at) + inserted + address.slice(at))).toMatchObject({
          ok: false,
        });
      }),
      { numRuns: 800 },
    );
  });

  test('an address read once is read the same again, and so is its key', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = parseMailAddress(text);
        if (!result.ok) return;
        expect(parseMailAddress(result.address)).toEqual(result);
        expect(parseMailAddress(result.key)).toMatchObject({
          ok: true,
          key: result.key,
          domain: result.domain,
        });
      }),
      { numRuns: 1_500 },
    );
  });

  test('ordinary addresses pass', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        fc.pre(!address.includes('=?'));
        expect(parseMailAddress(address)).toMatchObject({ ok: true, key: address.toLowerCase() });
      }),
      { numRuns: 300 },
    );
  });
});
