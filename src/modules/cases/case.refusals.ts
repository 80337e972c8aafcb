import { Refusal } from '../../platform/http/refusal.js';
import type { Act, Status } from './case-state.js';

export const caseNotFound = () => new Refusal('case.not_found', 'not-found');

/** The state does not allow the act: 409. */
export const illegalMove = (act: Act, status: Status) =>
  new Refusal('case.illegal_move', 'conflict', { act, status });

/** Someone saved first. `current` is the record as it stands, so that both can be shown. */
export const caseChanged = (current: unknown) => new Refusal('case.changed', 'stale', { current });

export const unknownTopic = () => new Refusal('case.unknown_topic', 'invalid', {}, 'topic');
export const partyNeeded = () => new Refusal('case.party_needed', 'invalid', {}, 'enterprise.name');
export const dueInPast = (field: string) => new Refusal('case.due_in_past', 'invalid', {}, field);
export const wakesInPast = () => new Refusal('case.wakes_in_past', 'invalid', {}, 'wakeOn');
export const noStep = () => new Refusal('case.no_step', 'conflict');
/** What was promised is kept, or said to be broken, before a case is put away. */
export const promisesOpen = (count: number) => new Refusal('case.promises_open', 'conflict', { count });
export const promiseUnknown = () => new Refusal('case.promise_unknown', 'not-found');
export const promiseSettled = () => new Refusal('case.promise_settled', 'conflict');
export const checkUnknown = () => new Refusal('case.check_unknown', 'not-found');
export const participantUnknown = () => new Refusal('case.participant_unknown', 'not-found');
export const participantNeeded = () => new Refusal('case.participant_needed', 'invalid', {}, 'name');
export const participantStaff = () => new Refusal('case.participant_staff', 'invalid', {}, 'staffId');
export const participantTwice = () => new Refusal('case.participant_twice', 'conflict', {}, 'staffId');
export const relatedToItself = () => new Refusal('case.related_to_itself', 'invalid', {}, 'reference');
export const relatedUnknown = () => new Refusal('case.related_unknown', 'invalid', {}, 'reference');
export const otherParty = () => new Refusal('case.other_party', 'conflict', {}, 'caseReference');
export const checklistTooLong = () => new Refusal('checklist.too_long', 'invalid', {}, 'items');
export const checklistChanged = (current: unknown) => new Refusal('checklist.changed', 'stale', { current });
