import { choose } from './choose.js';
import type { Facts } from './facts.js';

/** Who gets the work: an advisor id, or null when nobody is there. */
export type Policy = (facts: Facts) => string | null;

/** The next present one after whoever was given work last, in the order of the list. */
function roundRobin({ candidates }: Facts): string | null {
  const times = candidates.map(({ lastGivenAt }) => lastGivenAt ?? -1);
  const latest = Math.max(...times);
  const start = latest < 0 ? 0 : times.indexOf(latest) + 1;
  const turned = [...candidates.slice(start), ...candidates.slice(0, start)];
  return turned.find(({ absent }) => absent === null)?.advisorId ?? null;
}

/** The present one with the fewest open matters; equals by their order in the list. */
function fewestOpen({ candidates }: Facts): string | null {
  const present = candidates.filter(({ absent }) => absent === null);
  return present.toSorted((a, b) => a.openCount - b.openCount)[0]?.advisorId ?? null;
}

/** The rule with effort alone: what continuity and topics cost in evenness is the difference. */
function effortAlone(facts: Facts): string | null {
  const unknown = { knowsEnterprise: 0, ownsOpenCase: false, prefersTopic: false };
  return choose({ ...facts, candidates: facts.candidates.map((one) => ({ ...one, ...unknown })) }).chosen;
}

/** The rule, and the two it is measured against; they pass over the absent too, and look at nothing else. */
export const POLICIES = {
  ours: (facts: Facts) => choose(facts).chosen,
  'ours, effort alone': effortAlone,
  'round robin': roundRobin,
  'fewest open': fewestOpen,
} as const satisfies Record<string, Policy>;
