import { expect, test } from '@jest/globals';
import { systemPerson } from '../../platform/http/who.js';
import { periodOf } from './absence-period.js';
import { absenceKinds, mayRecord, maySeeKind, type AbsenceKind } from './absence.policy.js';

const now = new Date('2026-11-24T09:15:00Z');
const mette = { ...systemPerson, id: '1', roles: ['advisor'] };
const karen = { ...systemPerson, id: '3', roles: ['manager'] };
const today = { from: '2026-11-24', to: '2026-11-24' };
const tomorrow = { from: '2026-11-25', to: '2026-11-25' };
const of = (
  advisorId: string,
  kind: AbsenceKind,
  days: { from: string; to: string; half?: 'am' | 'pm' },
) => ({
  advisorId,
  kind,
  ...periodOf(days),
});

test('an advisor records any absence of their own', () => {
  for (const kind of absenceKinds) {
    expect(mayRecord(mette, of('1', kind, today), now)).toBe(true);
    expect(mayRecord(mette, of('1', kind, { from: '2026-12-21', to: '2027-01-03' }), now)).toBe(true);
  }
});

test('of a colleague, an advisor records only that they are sick today', () => {
  expect(mayRecord(mette, of('2', 'sick', today), now)).toBe(true);
  expect(mayRecord(mette, of('2', 'sick', { ...today, half: 'pm' }), now)).toBe(true);
  expect(mayRecord(mette, of('2', 'vacation', today), now)).toBe(false);
  expect(mayRecord(mette, of('2', 'other', today), now)).toBe(false);
  expect(mayRecord(mette, of('2', 'sick', tomorrow), now)).toBe(false);
  expect(mayRecord(mette, of('2', 'sick', { from: today.from, to: tomorrow.to }), now)).toBe(false);
  expect(mayRecord(mette, of('2', 'sick', { from: '2026-11-23', to: today.to }), now)).toBe(false);
});

test('the manager records everyone’s', () => {
  for (const kind of absenceKinds) expect(mayRecord(karen, of('1', kind, tomorrow), now)).toBe(true);
});

test('nobody else records any but their own', () => {
  for (const role of ['coach', 'administrator'])
    expect(mayRecord({ ...systemPerson, id: '4', roles: [role] }, of('1', 'vacation', today), now)).toBe(
      false,
    );
});

test('why someone is away is seen by them and the manager alone', () => {
  expect(maySeeKind(mette, { advisorId: '1' })).toBe(true);
  expect(maySeeKind(mette, { advisorId: '2' })).toBe(false);
  expect(maySeeKind(karen, { advisorId: '2' })).toBe(true);
});
