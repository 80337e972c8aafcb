import {
  byAdvisorId,
  compareClaims,
  exclusionOf,
  ordinaryOrder,
  weigh,
  type Contender,
} from './contender.js';
import { continuity, type HeldBack } from './continuity.js';
import type { Decision, Reason, SheetRow } from './decision.js';
import { checkFacts, type Candidate, type Facts } from './facts.js';
import { compareLoads, loadOf } from './load.js';

/** Changes whenever the same facts could give another choice; the old rule then stays, for {@link replay}. */
const RULE_VERSION = '2026-1';

function ordinaryReason(first: Contender, others: readonly Contender[]): Reason {
  if (!first.capped && others.some((other) => other.capped && compareClaims(other, first) <= 0)) {
    return 'daily_limit';
  }
  const [next] = others;
  if (!next) return 'only_one';
  if (compareLoads(first.load, next.load) !== 0) return 'least_loaded';
  return compareClaims(first, next) === 0 ? 'coin' : 'least_recent';
}

interface Outcome {
  readonly reason: Reason;
  readonly ordered: readonly Contender[];
  readonly heldBack: ReadonlyMap<string, HeldBack>;
}

function decide(contenders: readonly Contender[], facts: Facts): Outcome {
  const kept = continuity(contenders, facts);
  const ordinary = ordinaryOrder(contenders, facts.coin);
  const heldBack = kept?.heldBack ?? new Map<string, HeldBack>();
  const first = kept?.chosen ?? ordinary[0];
  if (!first) return { reason: 'nobody_eligible', ordered: [], heldBack };
  const others = ordinary.filter((contender) => contender !== first);
  const byContinuity = kept?.chosen && others.length > 0;
  const reason = byContinuity ? kept.reason : ordinaryReason(first, others);
  return { reason, ordered: [first, ...others], heldBack };
}

function rowOf(candidate: Candidate, { ordered, heldBack }: Outcome): SheetRow {
  const { advisorId, name, capacity, openQuarters, openCount } = candidate;
  const { knowsEnterprise, ownsOpenCase, lastGivenAt } = candidate;
  const place = ordered.findIndex((contender) => contender.candidate === candidate);
  const contender = ordered[place];
  return {
    advisorId,
    name,
    capacity,
    openQuarters,
    openCount,
    creditQuarters: contender?.creditQuarters ?? 0,
    preferenceQuarters: contender?.preferenceQuarters ?? 0,
    carried: capacity > 0 ? loadOf(openQuarters, capacity) : null,
    load: contender?.load ?? null,
    knowsEnterprise,
    ownsOpenCase,
    lastGivenAt,
    capped: contender?.capped ?? false,
    heldBack: heldBack.get(advisorId) ?? null,
    excluded: exclusionOf(candidate),
    rank: contender ? place + 1 : null,
  };
}

/**
 * Who gets a new inquiry or case. Conflict of interest, absence and no working time exclude; continuity comes
 * before effort up to its ceiling; then the smallest effort per working time, with topic as a preference and
 * credit for absence; then whoever was given work least recently; then the logged coin. The order of the
 * candidates never matters. RangeError for facts outside their documented ranges.
 */
export function choose(facts: Facts): Decision {
  checkFacts(facts);
  const eligible = facts.candidates.filter((candidate) => exclusionOf(candidate) === null);
  const outcome = decide(
    eligible.map((candidate) => weigh(candidate, eligible, facts)),
    facts,
  );
  const { topic, newQuarters, coin, settings } = facts;
  return {
    chosen: outcome.ordered[0]?.candidate.advisorId ?? null,
    ruleVersion: RULE_VERSION,
    reason: outcome.reason,
    topic,
    newQuarters,
    coin,
    settings,
    sheet: facts.candidates.toSorted(byAdvisorId).map((candidate) => rowOf(candidate, outcome)),
  };
}

const RULES: ReadonlyMap<string, (facts: Facts) => Decision> = new Map([[RULE_VERSION, choose]]);

/** Makes a stored choice again by the rule it was made by. */
export function replay(facts: Facts, ruleVersion = RULE_VERSION): Decision | 'unknown_rule_version' {
  return RULES.get(ruleVersion)?.(facts) ?? 'unknown_rule_version';
}
