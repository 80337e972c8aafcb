import { type Contender, ordinaryOrder } from './contender.js';
import { quartersOf } from './effort.js';
import type { Facts } from './facts.js';
import { compareLoads, exceedsBy } from './load.js';

/** Why someone who knows the enterprise did not get it all the same. */
export type HeldBack = 'ceiling' | 'daily_limit';

export interface Continuity {
  readonly reason: 'owns_case' | 'knows_enterprise';
  readonly chosen: Contender | null;
  readonly heldBack: ReadonlyMap<string, HeldBack>;
}

function holdersOf(contenders: readonly Contender[]): readonly Contender[] {
  const owners = contenders.filter(({ candidate }) => candidate.ownsOpenCase);
  if (owners.length > 0) return owners;
  const most = Math.max(0, ...contenders.map(({ candidate }) => candidate.knowsEnterprise));
  return most === 0 ? [] : contenders.filter(({ candidate }) => candidate.knowsEnterprise === most);
}

/**
 * The enterprise meets the advisor who has its open case, else the one it has met most often; equals fall
 * through the ordinary order among themselves. Two things stand before it: the ceiling over the least loaded,
 * and a returner's daily limit, which would be none if old clients could break it. Null: nobody knows them.
 */
export function continuity(contenders: readonly Contender[], facts: Facts): Continuity | null {
  const holders = holdersOf(contenders);
  const [first] = holders;
  if (!first) return null;
  const ceiling = quartersOf(facts.settings.continuityCeiling, 'continuityCeiling');
  const least = contenders.reduce((a, b) => (compareLoads(b.carried, a.carried) < 0 ? b : a), first);
  const someoneUncapped = contenders.some(({ capped }) => !capped);
  const heldBack = new Map<string, HeldBack>();
  for (const { candidate, carried, capped } of holders) {
    if (exceedsBy(carried, least.carried, ceiling)) heldBack.set(candidate.advisorId, 'ceiling');
    else if (capped && someoneUncapped) heldBack.set(candidate.advisorId, 'daily_limit');
  }
  const free = holders.filter(({ candidate }) => !heldBack.has(candidate.advisorId));
  return {
    reason: first.candidate.ownsOpenCase ? 'owns_case' : 'knows_enterprise',
    chosen: ordinaryOrder(free, facts.coin)[0] ?? null,
    heldBack,
  };
}
