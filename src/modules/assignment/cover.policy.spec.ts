import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coverStep, isLent, type CoverState, type Standing } from './cover.policy.js';

const here: Standing = { awayUntil: null, conflict: false, left: false };
const away: Standing = { ...here, awayUntil: new Date('2026-11-25T23:00:00Z') };
const soon = new Date('2026-11-25T10:00:00Z');
const later = new Date('2026-11-26T10:00:00Z');
const state = (told: Partial<CoverState>): CoverState => ({
  open: true,
  phase: 'active',
  dueAt: soon,
  holder: here,
  lender: null,
  ...told,
});

describe('open work', () => {
  test('is lent while its advisor is away, and lent on when the borrower is away too', () => {
    expect(coverStep(state({ holder: away }))).toBe('lend');
    expect(coverStep(state({ holder: away, lender: away }))).toBe('lend');
    expect(coverStep(state({ lender: away }))).toBe('none');
  });

  test('comes back when its lender is back, whoever is away by then', () => {
    expect(coverStep(state({ lender: here }))).toBe('return');
    expect(coverStep(state({ holder: away, lender: here }))).toBe('return');
    expect(coverStep(state({ holder: null, lender: here }))).toBe('return');
  });

  test('never comes back to one who has left or has a conflict of interest', () => {
    expect(coverStep(state({ lender: { ...here, left: true } }))).toBe('keep');
    expect(coverStep(state({ lender: { ...away, conflict: true } }))).toBe('keep');
  });

  test('goes on for good from one who may not have it or has left', () => {
    expect(coverStep(state({ holder: { ...here, conflict: true } }))).toBe('conflict');
    expect(coverStep(state({ holder: { ...away, conflict: true } }))).toBe('conflict');
    expect(coverStep(state({ holder: { ...away, left: true, conflict: true } }))).toBe('left');
  });

  test('that nobody has is lent again only where it was lent', () => {
    expect(coverStep(state({ holder: null }))).toBe('none');
    expect(coverStep(state({ holder: null, lender: away }))).toBe('lend');
  });
});

describe('which work is lent', () => {
  const backAt = new Date('2026-11-25T23:00:00Z');
  test.each([
    ['active', later, true],
    ['active', null, true],
    ['waiting', soon, true],
    ['waiting', backAt, false],
    ['waiting', later, false],
    ['waiting', null, false],
    ['sleeping', soon, false],
  ] as const)('%s, due %p: %p', (phase, dueAt, lent) => {
    expect(isLent({ phase, dueAt }, backAt)).toBe(lent);
    expect(coverStep(state({ phase, dueAt, holder: away }))).toBe(lent ? 'lend' : 'none');
  });
});

test('closed work stays with whoever closed it; it is the lender’s no more once they are back', () => {
  expect(coverStep(state({ open: false, lender: away }))).toBe('none');
  expect(coverStep(state({ open: false, lender: here }))).toBe('keep');
  expect(coverStep(state({ open: false, holder: away }))).toBe('none');
});

const standing = fc.record({
  awayUntil: fc.constantFrom(null, new Date('2026-11-25T23:00:00Z')),
  conflict: fc.boolean(),
  left: fc.boolean(),
});
const anyState = fc.record({
  open: fc.boolean(),
  phase: fc.constantFrom('active' as const, 'waiting' as const, 'sleeping' as const),
  dueAt: fc.constantFrom(null, soon, later),
  holder: fc.option(standing),
  lender: fc.option(standing),
});

/** What each step makes of the state; `next` is someone who may have it, if there is anybody. */
function after(given: CoverState, next: Standing | null): CoverState {
  const step = coverStep(given);
  if (step === 'return') return { ...given, holder: given.lender, lender: null };
  if (step === 'keep') return { ...given, lender: null };
  if (step === 'lend') return next ? { ...given, holder: next, lender: given.lender ?? given.holder } : given;
  return step === 'none' ? given : { ...given, holder: next };
}

test('any state comes to rest within three steps, and at rest nobody has what they may not have', () => {
  fc.assert(
    fc.property(anyState, fc.constantFrom(null, here), (begun, next) => {
      let given: CoverState = begun;
      for (let n = 0; n < 3; n += 1) given = after(given, next);
      const rest = after(given, next);
      expect(rest).toEqual(given);
      if (given.open && given.holder) {
        expect([given.holder.conflict, given.holder.left]).toEqual([false, false]);
        if (given.lender) expect(given.lender.awayUntil).not.toBeNull();
      }
    }),
  );
});
