import { describe, expect, test } from '@jest/globals';
import { POLICIES } from './policies.js';
import { newDesk } from './simulated-desk.js';
import { simulatedYear } from './simulated-year.js';
import { simulate } from './simulation.js';

const advisors = [
  { id: 'mette', capacity: 100, topics: ['rsv_registration'] },
  { id: 'jonas', capacity: 60, topics: ['procurement'] },
];
const seed = 7;
const year = simulatedYear(2, seed);

describe('a simulated year', () => {
  test('is the same for the same seed and another for another', () => {
    expect(simulatedYear(2, seed)).toEqual(year);
    expect(simulate(advisors, simulatedYear(2, seed), POLICIES.ours)).toEqual(
      simulate(advisors, year, POLICIES.ours),
    );
    expect(simulatedYear(2, seed + 1)).not.toEqual(year);
  });

  test('has two to six new matters a working day, and everybody away now and then', () => {
    const counts = year.arrivals.map(({ length }) => length);
    expect([counts.length, Math.min(...counts), Math.max(...counts)]).toEqual([250, 2, 6]);
    for (const days of year.away) {
      const away = days.filter(Boolean).length;
      expect(away).toBeGreaterThanOrEqual(30);
      expect(away).toBeLessThan(70);
    }
  });

  test('lets a sick day soon after a long leave not end the catching up', () => {
    const away = [...Array.from({ length: 15 }, () => true), false, true, false, false];
    const { returned } = newDesk({ id: 'mette', capacity: 100, topics: [] }, away, 16);
    expect(returned.slice(14)).toEqual([
      null,
      { workingDaysSince: 0, workingDaysAway: 15 },
      null,
      { workingDaysSince: 2, workingDaysAway: 15 },
      { workingDaysSince: 3, workingDaysAway: 15 },
    ]);
  });

  test.each(Object.entries(POLICIES))('%s gives every matter once, and none to someone away', (_, policy) => {
    const { given, left } = simulate(advisors, year, policy);
    expect(given.length + left).toBe(year.arrivals.flat().length);
    const away = new Map(advisors.map(({ id }, n) => [id, year.away[n]]));
    expect(given.filter(({ day, advisorId }) => away.get(advisorId)?.[day])).toEqual([]);
  });
});

describe('over the year, for a full-timer and one on 60 %', () => {
  const ours = simulate(advisors, year, POLICIES.ours);
  const effortAlone = simulate(advisors, year, POLICIES['ours, effort alone']);
  const roundRobin = simulate(advisors, year, POLICIES['round robin']);
  const fewestOpen = simulate(advisors, year, POLICIES['fewest open']);

  test('the rule holds the desk several times more even than turns or counts do', () => {
    expect(ours.settledDays.mean * 3).toBeLessThan(roundRobin.settledDays.mean);
    expect(ours.settledDays.mean * 3).toBeLessThan(fewestOpen.settledDays.mean);
    expect(ours.allDays.mean * 2).toBeLessThan(Math.min(roundRobin.allDays.mean, fewestOpen.allDays.mean));
  });

  test('lets more enterprises meet the same advisor again, at a small cost in evenness', () => {
    expect(ours.metAgain).toBeGreaterThan(roundRobin.metAgain);
    expect(ours.metAgain).toBeGreaterThan(fewestOpen.metAgain);
    expect(effortAlone.settledDays.mean).toBeLessThan(ours.settledDays.mean);
    expect(ours.settledDays.mean - effortAlone.settledDays.mean).toBeLessThan(3);
  });

  test('and does not flood whoever comes back', () => {
    expect(ours.busiestReturn).toBeLessThanOrEqual(2);
    expect(fewestOpen.busiestReturn).toBeGreaterThan(2);
  });
});
