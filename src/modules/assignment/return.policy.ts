/** `back` with whose it is · `closed` by the borrower · `theirs` now · still `lent` · `waiting` for someone. */
export const returnOutcomes = ['back', 'closed', 'theirs', 'lent', 'waiting'] as const;
export type ReturnOutcome = (typeof returnOutcomes)[number];

interface Lent {
  readonly open: boolean;
  readonly holderId: string | null;
  readonly lentBy: string | null;
}

/** What became of a piece of work that its owner had lent out. */
export function outcomeOf({ open, holderId, lentBy }: Lent, ownerId: string): ReturnOutcome {
  if (!open) return 'closed';
  if (holderId === null) return 'waiting';
  if (holderId === ownerId) return 'back';
  return lentBy === ownerId ? 'lent' : 'theirs';
}

interface Written {
  readonly lenderId: string;
  readonly recordedBy: string | null;
  readonly accepted: boolean;
  readonly ended: boolean;
}

/** Whose words the handover is in: the absent one's, or whoever recorded for them; until it is accepted. */
export const mayWriteBrief = (
  { id }: { readonly id: string },
  { lenderId, recordedBy }: Pick<Written, 'lenderId' | 'recordedBy'>,
) => id === lenderId || id === recordedBy;

export const isSettled = ({ accepted, ended }: Pick<Written, 'accepted' | 'ended'>) => accepted || ended;
