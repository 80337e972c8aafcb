import { expect, test } from '@jest/globals';
import { pickedId, readPicked } from './picked.js';

test('a suggestion that was picked is read back as what it was', () => {
  expect(readPicked(pickedId({ enterpriseId: '12', contactId: null }))).toEqual({ enterprise: { id: '12' } });
  expect(readPicked(pickedId({ enterpriseId: '12', contactId: '34' }))).toEqual({ contact: { id: '34' } });
});

test.each([undefined, '', 'x12', 'e', 'e12x', 'c-1', `e${'1'.repeat(21)}`])(
  '%j was picked from no list',
  (id) => {
    expect(readPicked(id)).toBeUndefined();
  },
);
