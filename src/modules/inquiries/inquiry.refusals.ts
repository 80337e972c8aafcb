import { Refusal } from '../../platform/http/refusal.js';
import type { Act, Status } from './inquiry-state.js';

export const inquiryNotFound = () => new Refusal('inquiry.not_found', 'not-found');

/** The state does not allow the act: 409. */
export const illegalMove = (act: Act, status: Status) =>
  new Refusal('inquiry.illegal_move', 'conflict', { act, status });

export const inCaseAlready = () => new Refusal('inquiry.in_case_already', 'conflict');

/** A case is about someone: an enterprise, or a citizen by name. */
export const nobodyToOpenFor = () => new Refusal('inquiry.nobody_to_open_for', 'conflict');

/** Someone saved first. `current` is the record as it stands, so that both can be shown. */
export const inquiryChanged = (current: unknown) => new Refusal('inquiry.changed', 'stale', { current });
