import { Refusal } from '../../platform/http/refusal.js';

export const mergeNotFound = () => new Refusal('merge.not_found', 'not-found');
export const mergedWithItself = () => new Refusal('merge.same', 'invalid', {}, 'with');

/** One of them is a tombstone already. */
const mergedAlready = () => new Refusal('merge.already', 'conflict');

/** One of them was changed since it was shown; `current` is the preview as it stands. */
export const mergeStale = (current: unknown = null) => new Refusal('merge.stale', 'stale', { current });

interface Standing {
  readonly version: number;
  readonly mergedIntoId: string | null;
}

/** Refuses unless both still stand, and as they were shown; a version that is not given does not matter. */
export function refuseChanged(
  into: Standing,
  from: Standing,
  { version = into.version, otherVersion = from.version }: { version?: number; otherVersion?: number },
): void {
  if (into.mergedIntoId !== null || from.mergedIntoId !== null) throw mergedAlready();
  if (version !== into.version || otherVersion !== from.version) throw mergeStale();
}

export const mergeUndone = () => new Refusal('merge.undone', 'conflict');
export const mergeTooOld = () => new Refusal('merge.too_late', 'conflict');

/** A later merge stands on this one: `from` and `into` are what it made one. */
export const laterMergeFirst = (facts: { mergeId: string; from: string; into: string }) =>
  new Refusal('merge.later_first', 'conflict', facts);
