import { describe, expect, test } from '@jest/globals';
import { choose, replay } from './choose.js';
import { DEFAULT_SETTINGS, type Candidate, type Facts } from './facts.js';
import { newAdvisor } from './new-advisor.js';

const facts = (candidates: readonly Candidate[], told: Partial<Facts> = {}): Facts => ({
  topic: 'startup',
  newQuarters: 12,
  coin: 0,
  settings: DEFAULT_SETTINGS,
  candidates,
  ...told,
});
const answer = (candidates: readonly Candidate[], told: Partial<Facts> = {}) => {
  const { chosen, reason } = choose(facts(candidates, told));
  return [chosen, reason];
};
const points = (full: number) => full * 4;

describe('who may have it', () => {
  test('a conflict of interest is never overridden by the open case', () => {
    const mette = newAdvisor('mette', { conflict: true, ownsOpenCase: true, knowsEnterprise: 9 });
    expect(answer([mette, newAdvisor('jonas', { openQuarters: 400 })])).toEqual(['jonas', 'only_one']);
  });

  test('nobody absent is chosen, however empty their desk and well they know the enterprise', () => {
    const mette = newAdvisor('mette', { absent: { until: '2026-08-02' }, ownsOpenCase: true });
    expect(answer([mette, newAdvisor('jonas', { openQuarters: 400 })])).toEqual(['jonas', 'only_one']);
  });

  test.each([0, -20])('a working-time share of %p takes no work', (capacity) => {
    const mette = newAdvisor('mette', { capacity });
    expect(answer([mette, newAdvisor('jonas', { openQuarters: 4 })])).toEqual(['jonas', 'only_one']);
  });

  test('nobody eligible is an answer, and the sheet says why for each', () => {
    const { chosen, reason, sheet } = choose(
      facts([
        newAdvisor('c', { capacity: 0 }),
        newAdvisor('a', { absent: {}, conflict: true }),
        newAdvisor('b', { absent: { until: null, kind: 'sick' } }),
      ]),
    );
    expect([chosen, reason]).toEqual([null, 'nobody_eligible']);
    expect(sheet.map((row) => [row.advisorId, row.excluded, row.rank])).toEqual([
      ['a', 'conflict', null],
      ['b', 'absent', null],
      ['c', 'no_capacity', null],
    ]);
    expect(answer([])).toEqual([null, 'nobody_eligible']);
  });
});

describe('continuity', () => {
  test('the owner of the open case comes before the one who has met the enterprise more often', () => {
    const owner = newAdvisor('mette', { ownsOpenCase: true, openQuarters: points(6) });
    expect(answer([owner, newAdvisor('jonas', { knowsEnterprise: 7 })])).toEqual(['mette', 'owns_case']);
  });

  test('without an open case, whoever has met the enterprise most often gets it', () => {
    const mette = newAdvisor('mette', { knowsEnterprise: 2, openQuarters: points(3) });
    const jonas = newAdvisor('jonas', { knowsEnterprise: 1 });
    expect(answer([mette, jonas, newAdvisor('anna')])).toEqual(['mette', 'knows_enterprise']);
  });

  test('equals in contacts fall through the ordinary order among themselves', () => {
    const mette = newAdvisor('mette', { knowsEnterprise: 2, openQuarters: points(3) });
    const jonas = newAdvisor('jonas', { knowsEnterprise: 2, openQuarters: points(2) });
    expect(answer([mette, jonas, newAdvisor('anna')])).toEqual(['jonas', 'knows_enterprise']);
  });

  test('it holds at exactly six points over the least loaded, and ends a quarter point above', () => {
    const owner = (openQuarters: number) => newAdvisor('mette', { ownsOpenCase: true, openQuarters });
    const jonas = newAdvisor('jonas', { openQuarters: points(2) });
    expect(answer([owner(points(8)), jonas])).toEqual(['mette', 'owns_case']);
    expect(answer([owner(points(8) + 1), jonas])).toEqual(['jonas', 'least_loaded']);
    expect(choose(facts([owner(points(8) + 1), jonas])).sheet[1]?.heldBack).toBe('ceiling');
  });

  test('the ceiling is measured in points of a full-timer, without rounding', () => {
    const owner = (openQuarters: number) =>
      newAdvisor('mette', { ownsOpenCase: true, capacity: 60, openQuarters });
    // 24 quarter points of a full-timer are 14.4 of someone on 60 %.
    expect(answer([owner(14), newAdvisor('jonas')])).toEqual(['mette', 'owns_case']);
    expect(answer([owner(15), newAdvisor('jonas')])).toEqual(['jonas', 'least_loaded']);
  });
});

describe('the ordinary order', () => {
  test('the fewest points per working time win', () => {
    const mette = newAdvisor('mette', { openQuarters: 10 });
    const jonas = newAdvisor('jonas', { openQuarters: 7, capacity: 60 });
    expect(answer([mette, jonas])).toEqual(['mette', 'least_loaded']);
    expect(answer([mette, { ...jonas, openQuarters: 5 }])).toEqual(['jonas', 'least_loaded']);
  });

  test('one third of a point is one third: 1 at 33 % is less than 3 at 98 %', () => {
    const third = newAdvisor('a', { openQuarters: 1, capacity: 33 });
    expect(answer([third, newAdvisor('b', { openQuarters: 3, capacity: 98 })])).toEqual([
      'a',
      'least_loaded',
    ]);
    expect(answer([third, newAdvisor('b', { openQuarters: 3, capacity: 99, lastGivenAt: 5 })])).toEqual([
      'a',
      'least_recent',
    ]);
  });

  test('the topic is worth two points, never an exclusion', () => {
    const mette = (full: number) => newAdvisor('mette', { openQuarters: points(full), prefersTopic: true });
    const jonas = newAdvisor('jonas', { openQuarters: points(3) });
    expect(answer([mette(4), jonas])).toEqual(['mette', 'least_loaded']);
    expect(answer([mette(6), jonas])).toEqual(['jonas', 'least_loaded']);
  });

  test('at equal points whoever was given work longest ago comes first, and never is longest', () => {
    const mette = newAdvisor('mette', { lastGivenAt: 2_000 });
    const jonas = newAdvisor('jonas', { lastGivenAt: 1_000 });
    expect(answer([mette, jonas])).toEqual(['jonas', 'least_recent']);
    expect(answer([mette, jonas, newAdvisor('anna')])).toEqual(['anna', 'least_recent']);
  });

  test('when all is even the logged coin decides, and each side of it can fall', () => {
    const both = [newAdvisor('mette'), newAdvisor('jonas')];
    expect(answer(both, { coin: 4_294_967_294 })).toEqual(['jonas', 'coin']);
    expect(answer(both, { coin: 4_294_967_295 })).toEqual(['mette', 'coin']);
  });
});

describe('the sheet', () => {
  const stored = facts([
    newAdvisor('jonas', { openQuarters: 7, openCount: 2, capacity: 60, lastGivenAt: 5 }),
    newAdvisor('anna', { absent: { kind: 'sick' } }),
    newAdvisor('mette', { openQuarters: 20, openCount: 4, prefersTopic: true }),
  ]);

  test('shows every term of every candidate, by advisor id', () => {
    expect(choose(stored).sheet.at(1)).toEqual({
      advisorId: 'jonas',
      name: 'jonas',
      capacity: 60,
      openQuarters: 7,
      openCount: 2,
      creditQuarters: 0,
      preferenceQuarters: 0,
      carried: { numerator: 700, denominator: 60, rounded: 11.67 },
      load: { numerator: 700, denominator: 60, rounded: 11.67 },
      knowsEnterprise: 0,
      ownsOpenCase: false,
      lastGivenAt: 5,
      capped: false,
      heldBack: null,
      excluded: null,
      rank: 1,
    });
    expect(choose(stored).sheet.map(({ advisorId, rank }) => [advisorId, rank])).toEqual([
      ['anna', null],
      ['jonas', 1],
      ['mette', 2],
    ]);
  });

  test('never says why someone is away', () => {
    expect(JSON.stringify(choose(stored))).not.toContain('sick');
  });

  test('a stored choice is made again by its own rule, and an unknown rule is said to be unknown', () => {
    const fromStore = JSON.parse(JSON.stringify(stored)) as Facts;
    expect(replay(fromStore, choose(stored).ruleVersion)).toEqual(choose(stored));
    expect(replay(fromStore, '1999-1')).toBe('unknown_rule_version');
  });
});

describe('facts that cannot be', () => {
  test.each<[string, Partial<Candidate>]>([
    ['capacity', { capacity: 101 }],
    ['capacity', { capacity: 37.5 }],
    ['openQuarters', { openQuarters: 0.5 }],
    ['openCount', { openCount: -1 }],
    ['knowsEnterprise', { knowsEnterprise: NaN }],
    ['givenTodayQuarters', { givenTodayQuarters: 2_000_000_000 }],
    ['workingDaysSince', { returned: { workingDaysSince: -1, workingDaysAway: 3 } }],
    ['workingDaysAway', { returned: { workingDaysSince: 0, workingDaysAway: 0.5 } }],
    ['lastGivenAt', { lastGivenAt: NaN }],
    ['ordinaryDailyQuarters', { ordinaryDailyQuarters: NaN }],
  ])('a wrong %s is named', (what, wrong) => {
    expect(() => choose(facts([newAdvisor('mette', wrong)]))).toThrow(what);
  });

  test('nobody stands twice among the candidates, the coin has 32 bits, and settings stay countable', () => {
    expect(() => choose(facts([newAdvisor('mette'), newAdvisor('mette')]))).toThrow('twice');
    expect(() => choose(facts([], { coin: 2 ** 32 }))).toThrow('coin');
    const settings = { ...DEFAULT_SETTINGS, continuityCeiling: 1e12 };
    expect(() => choose(facts([], { settings }))).toThrow('continuityCeiling');
  });
});
