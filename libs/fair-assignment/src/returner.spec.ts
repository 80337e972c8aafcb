import { describe, expect, test } from '@jest/globals';
import { choose } from './choose.js';
import { DEFAULT_SETTINGS, type Candidate, type Facts } from './facts.js';
import { newAdvisor } from './new-advisor.js';
import { absenceCredit, isCapped } from './returner.js';

const back = (workingDaysSince: number, workingDaysAway: number, told: Partial<Candidate> = {}) =>
  newAdvisor('jonas', { returned: { workingDaysSince, workingDaysAway }, ...told });
const facts = (candidates: readonly Candidate[]): Facts => ({
  topic: 'startup',
  newQuarters: 12,
  coin: 0,
  settings: DEFAULT_SETTINGS,
  candidates,
});
const credit = (jonas: Candidate, ...others: Candidate[]) => absenceCredit(jonas, [jonas, ...others]);

describe('credit for an absence', () => {
  const mette = newAdvisor('mette', { openQuarters: 40 });

  test('is the whole difference on the first day back, so the returner starts level', () => {
    expect(credit(back(0, 15, { openQuarters: 8 }), mette)).toBe(32);
  });

  test('melts evenly over the days away, at most ten', () => {
    expect([0, 1, 5, 9, 10, 11].map((since) => credit(back(since, 15), mette))).toEqual([
      40, 36, 20, 4, 0, 0,
    ]);
    expect([0, 1, 2].map((since) => credit(back(since, 2), mette))).toEqual([40, 20, 0]);
    expect(credit(back(0, 0), mette)).toBe(0);
  });

  test('is never negative: whoever comes back to more than the others loses nothing', () => {
    expect(credit(back(0, 15, { openQuarters: 60 }), mette)).toBe(0);
  });

  test('stands still through the day, whatever is given meanwhile', () => {
    const givenBoth = newAdvisor('mette', { openQuarters: 52, givenTodayQuarters: 12 });
    expect(credit(back(0, 15, { openQuarters: 20, givenTodayQuarters: 12 }), givenBoth)).toBe(32);
  });

  test('takes the others together over their working time, and gives by the returner’s own', () => {
    const anna = newAdvisor('anna', { openQuarters: 8, capacity: 20 });
    expect(credit(back(0, 15, { capacity: 50 }), mette, anna)).toBe(20);
  });

  test('is nothing for someone alone on the desk', () => {
    expect(credit(back(0, 15))).toBe(0);
  });
});

describe('the daily limit of a returner', () => {
  const capped = (jonas: Candidate) => isCapped(jonas, facts([jonas]));

  test('is twice the ordinary share, itself within it', () => {
    expect(capped(back(1, 15, { givenTodayQuarters: 20 }))).toBe(false);
    expect(capped(back(1, 15, { givenTodayQuarters: 21 }))).toBe(true);
  });

  test('always leaves room for one matter a day', () => {
    expect(capped(back(1, 15, { ordinaryDailyQuarters: 0 }))).toBe(false);
    expect(capped(back(1, 15, { ordinaryDailyQuarters: 0, givenTodayQuarters: 4 }))).toBe(true);
  });

  test('ends with the melting, and never concerns those who were here', () => {
    expect(capped(back(10, 15, { givenTodayQuarters: 400 }))).toBe(false);
    expect(capped(newAdvisor('mette', { givenTodayQuarters: 400 }))).toBe(false);
  });

  const full = back(9, 15, { givenTodayQuarters: 32, openQuarters: 32 });

  test('puts the returner behind everyone else, and says that it did', () => {
    const { chosen, reason, sheet } = choose(facts([full, newAdvisor('mette', { openQuarters: 400 })]));
    expect([chosen, reason]).toEqual(['mette', 'daily_limit']);
    expect(sheet[0]).toMatchObject({ advisorId: 'jonas', capped: true, rank: 2 });
  });

  test('is not the reason when the other had less anyway', () => {
    expect(choose(facts([full, newAdvisor('mette')])).reason).toBe('least_loaded');
  });

  test('excludes nobody: alone, or among others at their limit, a returner still gets it', () => {
    expect(choose(facts([full])).chosen).toBe('jonas');
    const mette = newAdvisor('mette', { ...full, advisorId: 'mette', openQuarters: 400 });
    expect(choose(facts([full, mette])).chosen).toBe('jonas');
  });

  test('stands before continuity while someone else has room', () => {
    const owner = { ...full, ownsOpenCase: true };
    const mette = newAdvisor('mette', { openQuarters: 40 });
    const { chosen, reason, sheet } = choose(facts([owner, mette]));
    expect([chosen, reason, sheet[0]?.heldBack]).toEqual(['mette', 'daily_limit', 'daily_limit']);
    expect(choose(facts([owner, { ...full, advisorId: 'mette' }]))).toMatchObject({
      chosen: 'jonas',
      reason: 'owns_case',
    });
  });
});
