import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatCvr, parseCvr } from './index.js';

/** Built the other way round: the check digit computed from the serial, as the registrar does. */
const issuedCvr = fc
  .integer({ min: 1_000_000, max: 9_999_999 })
  .map((serial) => {
    const digits = [...String(serial)].map(Number);
    const sum = [2, 7, 6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0);
    return `${serial}${(11 - (sum % 11)) % 11}`;
  })
  .filter((cvr) => cvr.length === 8);

describe('CVR numbers', () => {
  test('every number with the registrar’s check digit is read, also as we show it', () => {
    fc.assert(
      fc.property(issuedCvr, (cvr) => {
        expect(parseCvr(cvr)).toEqual({ ok: true, cvr });
        expect(parseCvr(`DK ${formatCvr(cvr)}`)).toEqual({ ok: true, cvr });
      }),
    );
  });

  test('no single wrong digit passes', () => {
    const place = fc.nat({ max: 7 });
    fc.assert(
      fc.property(issuedCvr, place, fc.integer({ min: 1, max: 9 }), (cvr, at, shift) => {
        const wrong = (Number(cvr[at]) + shift) % 10;
        expect(parseCvr(cvr.slice(0, at) + wrong + cvr.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  test('no swap of two different neighbours passes', () => {
    fc.assert(
      fc.property(issuedCvr, fc.nat({ max: 6 }), (cvr, at) => {
        fc.pre(cvr[at] !== cvr[at + 1]);
        const swapped = `${cvr.slice(0, at)}${cvr[at + 1]}${cvr[at]}${cvr.slice(at + 2)}`;
        expect(parseCvr(swapped).ok).toBe(false);
      }),
    );
  });

  test('what is accepted is always eight ASCII digits, whatever was typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789DK .-/,:１３\u200b'), maxLength: 14 });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (text) => {
        const result = parseCvr(text);
        if (result.ok) expect(result.cvr).toMatch(/^[1-9]\d{7}$/);
        else expect(JSON.stringify(result)).not.toMatch(/\d{3}/);
      }),
    );
  });
});
