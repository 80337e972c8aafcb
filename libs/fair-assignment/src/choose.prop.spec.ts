import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choose, replay } from './choose.js';
import type { Decision } from './decision.js';
import { explainChoice } from './explain.js';
import { DEFAULT_SETTINGS, type Candidate, type Facts } from './facts.js';
import { newAdvisor } from './new-advisor.js';

const quarters = fc.nat({ max: 200 });
/** Few distinct values, so that ties, ceilings and limits are met often. */
const candidateOf = (advisorId: string): fc.Arbitrary<Candidate> =>
  fc.record({
    advisorId: fc.constant(advisorId),
    name: fc.constant(`Navn ${advisorId}`),
    capacity: fc.oneof(fc.constantFrom(100, 100, 60, 0), fc.integer({ min: -1, max: 100 })),
    openQuarters: fc.oneof(fc.constantFrom(0, 12, 36), quarters),
    openCount: fc.nat({ max: 50 }),
    absent: fc.option(fc.record({ until: fc.constantFrom(null, '2026-08-02') }), { freq: 5 }),
    conflict: fc.nat({ max: 5 }).map((n) => n === 0),
    knowsEnterprise: fc.constantFrom(0, 0, 0, 1, 2),
    ownsOpenCase: fc.nat({ max: 5 }).map((n) => n === 0),
    prefersTopic: fc.boolean(),
    lastGivenAt: fc.option(fc.nat({ max: 3 })),
    givenTodayQuarters: fc.constantFrom(0, 4, 30, 60),
    returned: fc.option(
      fc.record({ workingDaysSince: fc.nat({ max: 12 }), workingDaysAway: fc.nat({ max: 30 }) }),
    ),
    ordinaryDailyQuarters: fc.constantFrom(0, 8, 12.5, 16),
  });

const facts: fc.Arbitrary<Facts> = fc.record({
  topic: fc.constantFrom('startup', 'event'),
  newQuarters: fc.constantFrom(0, 4, 8, 12),
  coin: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  settings: fc.record({
    continuityCeiling: fc.constantFrom(6, 0, 2.25),
    topicPreference: fc.constantFrom(2, 0, 0.5),
    returnerDailyFactor: fc.constantFrom(2, 1, 1.5),
  }),
  candidates: fc
    .oneof({ weight: 9, arbitrary: fc.nat({ max: 8 }) }, { weight: 1, arbitrary: fc.constantFrom(1, 2, 200) })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => candidateOf(`a${n}`)))),
});

const mayHave = (candidate: Candidate) => !candidate.absent && !candidate.conflict && candidate.capacity > 0;
const chosenOf = ({ candidates }: Facts, { chosen }: Decision) =>
  candidates.find(({ advisorId }) => advisorId === chosen);
const holds = (law: (given: Facts) => void) => fc.assert(fc.property(facts, law), { numRuns: 300 });

describe('any choice', () => {
  test('never falls on someone absent, conflicted or without working time', () => {
    holds((given) => {
      const chosen = chosenOf(given, choose(given));
      expect(chosen === undefined || mayHave(chosen)).toBe(true);
    });
  });

  test('is null exactly when nobody is eligible', () => {
    holds((given) => {
      const { chosen, reason } = choose(given);
      const nobody = !given.candidates.some(mayHave);
      expect([chosen === null, reason === 'nobody_eligible']).toEqual([nobody, nobody]);
    });
  });

  test('does not depend on the order of the input, nor does a line of its sheet', () => {
    const inTwoOrders = facts.chain((given) => {
      const all = { minLength: given.candidates.length, maxLength: given.candidates.length };
      const shuffled = fc.shuffledSubarray([...given.candidates], all);
      return fc.tuple(
        fc.constant(given),
        shuffled.map((candidates) => ({ ...given, candidates })),
      );
    });
    fc.assert(
      fc.property(inTwoOrders, ([given, other]) => {
        expect(choose(other)).toEqual(choose(given));
      }),
      { numRuns: 300 },
    );
  });

  test('is made again from stored facts, and leaves them untouched', () => {
    holds((given) => {
      const before = JSON.stringify(given);
      const decision = choose(given);
      expect(JSON.stringify(given)).toBe(before);
      expect(replay(JSON.parse(before) as Facts)).toEqual(decision);
      expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    });
  });

  test('by continuity never lies above the ceiling', () => {
    holds((given) => {
      const decision = choose(given);
      const chosen = chosenOf(given, decision);
      if (!chosen || !['owns_case', 'knows_enterprise'].includes(decision.reason)) return;
      for (const other of given.candidates.filter(mayHave)) {
        const above =
          BigInt(chosen.openQuarters * other.capacity) - BigInt(other.openQuarters * chosen.capacity);
        const ceiling = BigInt(given.settings.continuityCeiling * 4 * chosen.capacity * other.capacity);
        expect(above * 100n <= ceiling).toBe(true);
      }
    });
  });

  test('by continuity falls on an owner of the open case, else on someone the enterprise knows', () => {
    holds((given) => {
      const decision = choose(given);
      const chosen = chosenOf(given, decision);
      const eligible = given.candidates.filter(mayHave);
      if (decision.reason === 'owns_case') expect(chosen?.ownsOpenCase).toBe(true);
      if (decision.reason !== 'knows_enterprise') return;
      expect(eligible.some(({ ownsOpenCase }) => ownsOpenCase)).toBe(false);
      expect(chosen?.knowsEnterprise).toBe(Math.max(...eligible.map((one) => one.knowsEnterprise)));
    });
  });

  test('is explained in both languages, each fact once', () => {
    holds((given) => {
      const decision = choose(given);
      for (const language of ['da', 'en'] as const) {
        const sentences = explainChoice(decision, language);
        expect(sentences.length).toBeGreaterThan(0);
        expect(new Set(sentences).size).toBe(sentences.length);
        expect(sentences.join()).not.toMatch(/undefined|NaN|null|\[object/);
      }
    });
  });
});

test('the coin is fair among equals: of as many successive coins as there are equals, each picks another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.nat({ max: 1_000_000 }), (size, from) => {
      const equals = Array.from({ length: size }, (_, n) => `a${n}`);
      const given = (coin: number): Facts => ({
        topic: 'event',
        newQuarters: 4,
        coin,
        settings: DEFAULT_SETTINGS,
        candidates: equals.map((advisorId) => newAdvisor(advisorId)),
      });
      const picks = Array.from({ length: size }, (_, n) => choose(given(from + n)).chosen);
      expect(picks.toSorted()).toEqual(equals.toSorted());
    }),
    { numRuns: 50 },
  );
});
