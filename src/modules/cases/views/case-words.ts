import {
  formatDate,
  formatDue,
  formatServiceTime,
  localParts,
  timeLeft,
  type ServiceCalendar,
} from '#desk/business-time';
import type { DueState, Tone } from '../../../platform/html/components/index.js';
import type { Language, Texts } from '../../../texts/index.js';
import type { CaseRow } from '../queries/case-row.js';

export interface Mark {
  readonly label: string;
  readonly tone: Tone;
}

/** Status as a badge; how it ended, and that nothing is planned, are words of their own. */
export function caseMark(
  row: Pick<CaseRow, 'status' | 'outcome' | 'lacksStep' | 'assigneeId'>,
  t: Texts,
): Mark {
  const { status, outcome, lacksStep, assigneeId } = row;
  if (status === 'closed')
    return { label: outcome ? t.cases.outcomes[outcome] : t.cases.statuses.closed, tone: 'success' };
  if (status === 'sleeping') return { label: t.cases.statuses.sleeping, tone: 'neutral' };
  if (assigneeId === null) return { label: t.cases.unassigned, tone: 'warning' };
  if (lacksStep) return { label: t.cases.lacksStep, tone: 'warning' };
  return { label: t.cases.statuses.open, tone: 'info' };
}

export const caseTitle = ({ title }: Pick<CaseRow, 'title'>, { cases: t }: Texts): string =>
  title ?? t.confidentialCase;

export const partyOf = ({
  enterpriseName,
  contactName,
}: Pick<CaseRow, 'enterpriseName' | 'contactName'>): string => enterpriseName ?? contactName ?? '';

const soon = 120;

/** Over its time, within two service hours of it, or later. */
export function turnState(at: Date, now: number, calendar: ServiceCalendar): DueState {
  if (at.getTime() < now) return 'over';
  return timeLeft(calendar, at.getTime(), now).minutes <= soon ? 'soon' : 'later';
}

/** "48 min. tilbage", "12 min. over tid", in service time. */
export function leftText(
  at: Date,
  now: number,
  calendar: ServiceCalendar,
  t: Texts,
  language: Language,
): string {
  const time = formatServiceTime(timeLeft(calendar, at.getTime(), now).minutes, language);
  return at.getTime() < now ? t.cases.overBy(time) : t.cases.left(time);
}

/** When a case asks for someone, or last changed for good; nothing where nothing is planned. */
export function turnText(row: CaseRow, now: number, t: Texts, language: Language): string {
  if (row.status === 'sleeping' && row.wakeOn) return t.cases.wakes(formatDate(row.wakeOn, language));
  if (row.status === 'open' && row.lacksStep) return '–';
  return formatDue(row.turnAt.getTime(), now, language);
}

/** As a `datetime-local` field wants it, Danish wall clock. */
export function wallClock(at: Date): string {
  const { date, hour, minute } = localParts(at.getTime());
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export const firstName = (name: string): string => name.split(' ')[0] ?? name;
