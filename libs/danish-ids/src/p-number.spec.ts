import { describe, expect, test } from '@jest/globals';
import { isMunicipalityCode, isPostalCode, parsePNumber } from './index.js';

describe('a P-number', () => {
  test.each(['1012697712', '1003388394', '1.012.697.712', ' 1012 697 712 ', '１０１２６９７７１２'])(
    '%j is accepted without a check digit',
    (text) => {
      expect(parsePNumber(text)).toMatchObject({ ok: true, pNumber: expect.stringMatching(/^10\d{8}$/) });
    },
  );

  test('any last digit will do, since issued series break modulus 11', () => {
    for (const last of '0123456789') expect(parsePNumber(`101269771${last}`).ok).toBe(true);
  });

  test.each([
    ['', { error: 'empty' }],
    ['P 1012697712', { error: 'characters' }],
    ['101269771', { error: 'length', digits: 9 }],
    ['10126977122', { error: 'length', digits: 11 }],
    ['0000000000', { error: 'all_zeros' }],
  ])('%j is refused with the reason', (text, refusal) => {
    expect(parsePNumber(text)).toEqual({ ok: false, ...refusal });
  });
});

describe('codes of places', () => {
  test('a municipality code has three digits from 101 to 860', () => {
    expect(['740', '101', '860'].filter(isMunicipalityCode)).toEqual(['740', '101', '860']);
    expect(['100', '861', '74', '0740', '7a0', ' 740', '740\n', ''].filter(isMunicipalityCode)).toEqual([]);
  });

  test('a postal code has four digits and may begin with 0', () => {
    expect(['8600', '8883', '0999'].filter(isPostalCode)).toEqual(['8600', '8883', '0999']);
    expect(['860', '86000', 'DK-8600', '8600\n', '８６００', ''].filter(isPostalCode)).toEqual([]);
  });
});
