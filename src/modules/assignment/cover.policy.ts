import type { Phase } from '#desk/fair-assignment';

/** One advisor, as far as it matters for the work they hold or have lent out. */
export interface Standing {
  /** When the absence that holds now is over; null: not away. */
  readonly awayUntil: Date | null;
  /** Inhabil towards the enterprise of the work (FVL §§ 3–6). */
  readonly conflict: boolean;
  /** No longer an active advisor. */
  readonly left: boolean;
}

export interface CoverState {
  readonly open: boolean;
  readonly phase: Phase;
  /** Null: there is no deadline. */
  readonly dueAt: Date | null;
  /** Who has it; null: it waits for someone. */
  readonly holder: Standing | null;
  /** Whose it is, while someone else has it. */
  readonly lender: Standing | null;
}

/**
 * `return`: back to the lender · `keep`: it is no longer the lender's · `lend`: to a colleague for as long as its
 * holder is away · `conflict`, `left`: on to someone who may have it, for good · `none`: it lies where it should.
 */
export type CoverStep = 'none' | 'return' | 'keep' | 'lend' | 'conflict' | 'left';

/**
 * What the state of one piece of work asks for. Only the state counts, never what was done before: run late, twice
 * or by two workers, it comes to the same end, and every step leads to one from which it asks for nothing more.
 */
export function coverStep(state: CoverState): CoverStep {
  const { open, holder, lender } = state;
  const lenderGone = lender !== null && (lender.left || lender.conflict);
  const lenderBack = lender?.awayUntil === null;
  if (!open) return lenderGone || lenderBack ? 'keep' : 'none';
  if (lenderGone) return 'keep';
  if (lenderBack) return 'return';
  if (holder === null) return lender === null ? 'none' : 'lend';
  if (holder.left) return 'left';
  if (holder.conflict) return 'conflict';
  return holder.awayUntil !== null && isLent(state, holder.awayUntil) ? 'lend' : 'none';
}

/**
 * Deadlines run on while someone is away, so their open work is lent. What sleeps stays; and what waits for others
 * stays when its deadline does not fall before they are back: nobody could do anything about it meanwhile.
 */
export function isLent({ phase, dueAt }: Pick<CoverState, 'phase' | 'dueAt'>, backAt: Date): boolean {
  if (phase === 'sleeping') return false;
  return phase === 'active' || (dueAt !== null && dueAt < backAt);
}
