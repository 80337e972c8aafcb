import type { Candidate } from './facts.js';

/** A full-timer to whom nothing has happened yet, but for what is told: where tests and the simulated year begin. */
export function newAdvisor(advisorId: string, told: Partial<Candidate> = {}): Candidate {
  return {
    advisorId,
    name: advisorId,
    capacity: 100,
    openQuarters: 0,
    openCount: 0,
    absent: null,
    conflict: false,
    knowsEnterprise: 0,
    ownsOpenCase: false,
    prefersTopic: false,
    lastGivenAt: null,
    givenTodayQuarters: 0,
    returned: null,
    ordinaryDailyQuarters: 16,
    ...told,
  };
}
