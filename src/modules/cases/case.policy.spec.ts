import { describe, expect, test } from '@jest/globals';
import { systemPerson } from '../../platform/http/who.js';
import { acts } from './case-state.js';
import { mayDo, sightOf } from './case.policy.js';

const person = (...roles: string[]) => ({ ...systemPerson, id: '7', roles });

describe('sight of a confidential case', () => {
  test.each([
    ['advisor', true, 'all'],
    ['advisor', false, 'nothing'],
    ['manager', true, 'all'],
    ['manager', false, 'existence'],
    ['coach', false, 'nothing'],
    ['administrator', false, 'nothing'],
  ])('of a %s whose taking part is %s is %s', (role, takesPart, sight) => {
    expect(sightOf(person(role), takesPart)).toBe(sight);
  });

  test('is whole for the desk itself, which wakes it', () => {
    expect(sightOf(systemPerson, false)).toBe('all');
  });

  test('as existence lets one do nothing but move it', () => {
    expect(acts.filter((act) => mayDo(act, 'existence'))).toEqual(['reassign']);
    expect(acts.filter((act) => mayDo(act, 'nothing'))).toEqual([]);
    expect(acts.filter((act) => !mayDo(act, 'all'))).toEqual([]);
  });
});
