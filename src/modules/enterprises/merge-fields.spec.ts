import { describe, expect, test } from '@jest/globals';
import { takenFromOther } from '../merges/index.js';
import { enterprisesApart, haveTwoCvr } from './merge-fields.js';

const long = new Date('2026-01-05T08:00:00.000Z');
const lately = new Date('2026-11-20T08:00:00.000Z');
const firm = (told: object = {}) => ({
  name: 'Havn & Hånd',
  cvr: null,
  kind: 'other' as const,
  municipalityCode: null,
  postalCode: null,
  createdAt: long,
  changedAt: null,
  ...told,
});
const proposed = (ours: object, other: object) =>
  Object.fromEntries(enterprisesApart(firm(ours), firm(other)).map(({ name, keep }) => [name, keep]));

describe('what a merge proposes to keep', () => {
  test('is told where they differ only', () => {
    expect(proposed({}, {})).toEqual({});
    expect(proposed({ postalCode: '8600' }, { postalCode: '8600' })).toEqual({});
  });

  test('is the value that says something, whichever record is newer', () => {
    expect(proposed({ postalCode: '8600', changedAt: lately }, { kind: 'sov' })).toEqual({
      postalCode: 'this',
      kind: 'other',
    });
  });

  test('is of two values the one on the record with a CVR number, else on the one changed last', () => {
    const names = [{ name: 'Havnen' }, { name: 'Havn og Hånd' }] as const;
    expect(proposed(names[0], { ...names[1], cvr: '99000007' })).toEqual({ name: 'other', cvr: 'other' });
    expect(proposed({ ...names[0], changedAt: lately }, names[1])).toEqual({ name: 'this' });
    expect(proposed(names[0], { ...names[1], createdAt: lately })).toEqual({ name: 'other' });
  });

  test('gives way to what a person chose', () => {
    const fields = enterprisesApart(firm({ name: 'Havnen' }), firm({ cvr: '99000007' }));
    expect(takenFromOther(fields, {})).toEqual(['name', 'cvr']);
    expect(takenFromOther(fields, { name: 'this' })).toEqual(['cvr']);
  });
});

test('two CVR numbers are two legal units, one alone is none', () => {
  expect(haveTwoCvr({ cvr: '99000007' }, { cvr: '99000015' })).toBe(true);
  expect(haveTwoCvr({ cvr: '99000007' }, { cvr: '99000007' })).toBe(false);
  expect(haveTwoCvr({ cvr: '99000007' }, { cvr: null })).toBe(false);
});
