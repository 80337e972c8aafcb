import { endOfLocalDay, localDate, startOfLocalDay } from '#desk/business-time';
import type { Who } from '../../platform/http/who.js';

export const absenceKinds = ['sick', 'vacation', 'other'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

export interface Absence {
  readonly advisorId: string;
  readonly from: Date;
  readonly to: Date;
  readonly kind: AbsenceKind;
}

const manages = (who: Who) => who.roles.includes('manager');

/** The manager everyone's; an advisor their own, and a colleague's "sick today" for the one who only rang in. */
export function mayRecord(who: Who, absence: Absence, now: Date): boolean {
  return manages(who) || absence.advisorId === who.id || isSickToday(absence, now);
}

/** What one may record, one may take back. */
export const mayEnd = mayRecord;

export function maySeeKind(who: Who, { advisorId }: Pick<Absence, 'advisorId'>): boolean {
  return manages(who) || advisorId === who.id;
}

function isSickToday({ kind, from, to }: Absence, now: Date): boolean {
  const today = localDate(now.getTime());
  const within = from.getTime() >= startOfLocalDay(today) && to.getTime() <= endOfLocalDay(today);
  return kind === 'sick' && within;
}
