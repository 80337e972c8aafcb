import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choose } from './choose.js';
import { DEFAULT_SETTINGS, type Candidate } from './facts.js';
import { newAdvisor } from './new-advisor.js';

interface Work {
  readonly newQuarters: number;
  readonly coin: number;
  /** For whom the topic or the enterprise speaks. */
  readonly told: (candidate: Candidate) => Partial<Candidate>;
}

const coin = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Gives one piece of work after another; calls `after` with the desk as it then is. */
function give(
  start: readonly Candidate[],
  work: readonly Work[],
  after: (desk: readonly Candidate[]) => void,
): void {
  let desk = start;
  work.forEach(({ newQuarters, coin, told }, step) => {
    const candidates = desk.map((one) => ({ ...one, ...told(one) }));
    const { chosen } = choose({
      topic: 'startup',
      newQuarters,
      coin,
      settings: DEFAULT_SETTINGS,
      candidates,
    });
    desk = desk.map((one) =>
      one.advisorId === chosen
        ? {
            ...one,
            openQuarters: one.openQuarters + newQuarters,
            openCount: one.openCount + 1,
            givenTodayQuarters: one.givenTodayQuarters + newQuarters,
            lastGivenAt: step,
          }
        : one,
    );
    after(desk);
  });
}

const workOf = (newQuarters: fc.Arbitrary<number>): fc.Arbitrary<Work[]> =>
  fc.array(fc.record({ newQuarters, coin, told: fc.constant(() => ({})) }), { minLength: 1, maxLength: 80 });

describe('a run of new work', () => {
  test('with equal shares, equal points and all present: counts never differ by more than one', () => {
    const desks = fc
      .integer({ min: 1, max: 9 })
      .map((size) => Array.from({ length: size }, (_, n) => newAdvisor(`a${n}`)));
    const equalWork = fc.constantFrom(4, 8, 12).chain((points) => workOf(fc.constant(points)));
    fc.assert(
      fc.property(desks, equalWork, (desk, work) => {
        give(desk, work, (now) => {
          const counts = now.map(({ openCount }) => openCount);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 100 },
    );
  });

  // Whoever is given work had no more per working time than anyone else, so one piece is the most they can be
  // ahead by, and it never grows with the total: shares of all work converge on shares of working time.
  test('with unequal shares: nobody is ahead of another by more than one largest piece over their own share', () => {
    const desks = fc
      .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 9 })
      .map((shares) => shares.map((capacity, n) => newAdvisor(`a${n}`, { capacity })));
    fc.assert(
      fc.property(desks, workOf(fc.constantFrom(4, 8, 12)), (desk, work) => {
        give(desk, work, (now) => {
          for (const a of now) {
            for (const b of now) {
              // a/capacity − b/capacity ≤ 12/capacity of a, without dividing.
              const ahead = a.openQuarters * b.capacity - b.openQuarters * a.capacity;
              expect(ahead).toBeLessThanOrEqual(12 * b.capacity);
            }
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('a returner', () => {
  const start = fc
    .record({
      since: fc.nat({ max: 9 }),
      away: fc.integer({ min: 10, max: 30 }),
      ordinary: fc.constantFrom(0, 6, 12, 16),
      openOfOther: fc.integer({ min: 0, max: 400 }),
    })
    .map(({ since, away, ordinary, openOfOther }) => [
      newAdvisor('returner', {
        returned: { workingDaysSince: since, workingDaysAway: away },
        ordinaryDailyQuarters: ordinary,
      }),
      newAdvisor('other', { openQuarters: openOfOther, capacity: 60 }),
    ]);
  const knowing = fc.constantFrom<Partial<Candidate>>({}, {}, { ownsOpenCase: true }, { prefersTopic: true });
  const work = fc.array(
    fc
      .record({ newQuarters: fc.constantFrom(4, 8, 12), coin, returnerIs: knowing })
      .map(({ returnerIs, ...rest }): Work => {
        return { ...rest, told: ({ advisorId }) => (advisorId === 'returner' ? returnerIs : {}) };
      }),
    { minLength: 1, maxLength: 40 },
  );

  test('is never given more than twice the ordinary share a day, or one matter, while someone else is in', () => {
    fc.assert(
      fc.property(start, work, (desk, pieces) => {
        give(desk, pieces, ([returner]) => {
          const { givenTodayQuarters = 0, ordinaryDailyQuarters = 0, openCount = 0 } = returner ?? {};
          if (openCount > 1) expect(givenTodayQuarters).toBeLessThanOrEqual(2 * ordinaryDailyQuarters);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('is level with the others on the first day: neither spared nor flooded', () => {
    const gaps = fc.integer({ min: 12, max: 400 });
    const plain = fc.array(fc.record({ newQuarters: fc.constant(4), coin, told: fc.constant(() => ({})) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(gaps, plain, (openQuarters, pieces) => {
        const returned = { workingDaysSince: 0, workingDaysAway: 15 };
        const desk = [newAdvisor('returner', { returned }), newAdvisor('other', { openQuarters })];
        give(desk, pieces, (now) => {
          const [mine = 0, theirs = 0] = now.map(({ givenTodayQuarters }) => givenTodayQuarters);
          expect(Math.abs(mine - theirs)).toBeLessThanOrEqual(4);
        });
      }),
      { numRuns: 100 },
    );
  });
});
