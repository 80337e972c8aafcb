import { POLICIES } from '../../../dist/libs/fair-assignment/src/policies.js';
import { simulatedYear } from '../../../dist/libs/fair-assignment/src/simulated-year.js';
import { simulate } from '../../../dist/libs/fair-assignment/src/simulation.js';

const mette = { id: 'mette', capacity: 100, topics: ['rsv_registration'] };
const jonas = { id: 'jonas', capacity: 100, topics: ['procurement'] };
const others = ['anna', 'bo', 'ida'].map((id) => ({ id, capacity: 100, topics: [] }));
const DESKS = {
  '2 advisors 100/100': [mette, jonas],
  '2 advisors 100/60': [mette, { ...jonas, capacity: 60 }],
  '5 advisors': [mette, jonas, ...others],
};

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const rounded = (number) => Math.round(number * 100) / 100;

function measure(desk, policy, seeds) {
  const advisors = DESKS[desk];
  const results = seeds.map((seed) =>
    simulate(advisors, simulatedYear(advisors.length, seed), POLICIES[policy]),
  );
  const imbalance = (days) => ({
    mean: rounded(mean(results.map((result) => result[days].mean))),
    worst: rounded(Math.max(...results.map((result) => result[days].worst))),
  });
  return {
    desk,
    policy,
    allDays: imbalance('allDays'),
    settledDays: imbalance('settledDays'),
    busiestReturn: rounded(Math.max(...results.map(({ busiestReturn }) => busiestReturn))),
    metAgain: rounded(mean(results.map(({ metAgain }) => metAgain))),
  };
}

const COLUMNS = [
  ['mean', ({ allDays }) => allDays.mean.toFixed(1)],
  ['worst', ({ allDays }) => allDays.worst.toFixed(1)],
  ['settled mean', ({ settledDays }) => settledDays.mean.toFixed(1)],
  ['settled worst', ({ settledDays }) => settledDays.worst.toFixed(1)],
  ['busiest return', ({ busiestReturn }) => `${busiestReturn.toFixed(1)} x`],
  ['met again', ({ metAgain }) => `${Math.round(metAgain * 100)} %`],
];

/**
 * Simulated years at the desk, the same ones for every policy: how far apart the advisors present stand at the
 * end of a day in points of a full-timer (on all days, and on those with nobody just back from an absence), how
 * many ordinary days' work the busiest day after an absence brought, and how often an enterprise met the same
 * advisor again.
 */
/** Pure arithmetic: the dispatcher starts no servers for it. */
export const needsServers = false;

export async function run({ years = 10, seed = 2026, print = console.log } = {}) {
  const seeds = Array.from({ length: years }, (_, n) => seed + n);
  const rows = Object.keys(DESKS).flatMap((desk) =>
    Object.keys(POLICIES).map((policy) => measure(desk, policy, seeds)),
  );
  const line = (desk, policy, cells) =>
    desk.padEnd(20) +
    policy.padEnd(20) +
    cells.map((cell, n) => cell.padStart(COLUMNS[n][0].length + 2)).join('');
  print(
    `assignment: ${years} simulated years from seed ${seed}; imbalance in points of a full-timer at day ends`,
  );
  print(
    line(
      'desk',
      'policy',
      COLUMNS.map(([title]) => title),
    ),
  );
  for (const row of rows)
    print(
      line(
        row.desk,
        row.policy,
        COLUMNS.map(([, cell]) => cell(row)),
      ),
    );
  return { name: 'assignment', years, seed, rows };
}
