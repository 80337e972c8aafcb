import { Refusal } from '../../platform/http/refusal.js';
import type { Period } from './absence-period.js';

export const advisorUnknown = () => new Refusal('advisor.unknown', 'not-found', {}, 'advisorId');

/** FVL § 6: who has a conflict of interest may not deal with the matter, whoever decides it. */
export const hasConflict = (name: string) =>
  new Refusal('assignment.conflict', 'conflict', { name }, 'advisorId');
export const isAbsent = (name: string) => new Refusal('assignment.absent', 'conflict', { name }, 'advisorId');

export const absenceUnknown = () => new Refusal('absence.unknown', 'not-found');
export const absenceOver = () => new Refusal('absence.over', 'conflict');
export const absenceNotYours = () => new Refusal('absence.not_yours', 'forbidden', {}, 'advisorId');
export const absenceOverlaps = ({ from, to }: Period) =>
  new Refusal('absence.overlap', 'conflict', { from: from.getTime(), to: to.getTime() }, 'from');

export const conflictUnknown = () => new Refusal('conflict_of_interest.unknown', 'not-found');
/** FVL § 6, stk. 3: nobody decides for themselves whether they have one. */
export const ownConflict = () => new Refusal('conflict_of_interest.own', 'forbidden', {}, 'advisorId');
export const conflictEnterpriseUnknown = () =>
  new Refusal('conflict_of_interest.unknown_enterprise', 'not-found', {}, 'enterpriseId');

export const lendingUnknown = () => new Refusal('handover.unknown', 'not-found');
export const briefNotYours = () => new Refusal('handover.not_yours', 'forbidden');
export const handoverAccepted = () => new Refusal('handover.accepted', 'conflict', {}, 'brief');
export const handoverChanged = () => new Refusal('handover.changed', 'stale', {}, 'brief');
export const nothingToAccept = () => new Refusal('handover.nothing', 'conflict');
export const returnNotYours = () => new Refusal('absence.return_not_yours', 'forbidden');
export const weekNotYours = () => new Refusal('advisor.week_not_yours', 'forbidden', {}, 'advisorId');
