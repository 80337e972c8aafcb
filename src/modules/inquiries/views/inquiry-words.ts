import {
  formatDue,
  formatServiceTime,
  formatTime,
  localDate,
  timeLeft,
  type ServiceCalendar,
} from '#desk/business-time';
import { formatPhone } from '#desk/danish-ids';
import type { DueState, Tone } from '../../../platform/html/components/index.js';
import type { Language, Texts } from '../../../texts/index.js';
import type { InquiryRow } from '../queries/inquiry-row.js';

/** Who it is from, as a list shows it: by name, else by what else is known. */
export function partyName(
  row: Pick<InquiryRow, 'enterpriseName' | 'contactName' | 'contactPhone' | 'inquirerKind' | 'readable'>,
  { inquiries: t }: Texts,
): string {
  if (!row.readable) return t.cases.hiddenParty;
  const { enterpriseName, contactName, contactPhone, inquirerKind } = row;
  const name = enterpriseName || contactName;
  if (name) return name;
  const kind = inquirerKind === null ? t.unknown : t.kinds[inquirerKind as keyof typeof t.kinds];
  return contactPhone ? t.withPhone(kind, formatPhone(contactPhone)) : kind;
}

/** What it is about, as far as its reader may know. */
export const subjectOf = (
  { subject, readable }: Pick<InquiryRow, 'subject' | 'readable'>,
  t: Texts,
): string => (readable ? subject : t.inquiries.cases.hidden);

export interface Mark {
  readonly label: string;
  readonly tone: Tone;
}

/** Status as a badge; what is derived (nobody has it, how it ended) is a word of its own, not a state. */
export function statusMark(
  row: Pick<InquiryRow, 'status' | 'outcome' | 'assigneeId' | 'awaitsAnswer'>,
  t: Texts,
): Mark {
  const { status, outcome, assigneeId, awaitsAnswer } = row;
  if (status === 'closed')
    return { label: outcome ? t.inquiries.outcomes[outcome] : t.inquiries.statuses.closed, tone: 'success' };
  if (assigneeId === null) return { label: t.inquiries.unassigned, tone: 'warning' };
  if (status === 'new') return { label: t.inquiries.statuses.new, tone: 'info' };
  if (status === 'open' && !awaitsAnswer) return { label: t.inquiries.answeredOpen, tone: 'neutral' };
  return { label: t.inquiries.statuses[status], tone: 'neutral' };
}

const soon = 120;

/** Over the deadline, within two service hours of it, or later; what waits on others is never late. */
export function dueState(
  row: Pick<InquiryRow, 'dueAt' | 'awaitsAnswer'>,
  now: number,
  calendar: ServiceCalendar,
): DueState {
  if (!row.awaitsAnswer) return 'later';
  const left = timeLeft(calendar, row.dueAt.getTime(), now);
  if (row.dueAt.getTime() < now) return 'over';
  return left.minutes <= soon ? 'soon' : 'later';
}

/** "48 min. tilbage", "12 min. over frist". */
export function timeLeftText(
  dueAt: Date,
  now: number,
  calendar: ServiceCalendar,
  t: Texts,
  language: Language,
): string {
  const { minutes } = timeLeft(calendar, dueAt.getTime(), now);
  const time = formatServiceTime(minutes, language);
  return dueAt.getTime() < now ? t.inquiries.overBy(time) : t.inquiries.left(time);
}

/** The hour when it is today, else the day and the hour. */
export function dueHour(dueAt: Date, now: number, language: Language): string {
  const ms = dueAt.getTime();
  return localDate(ms) === localDate(now) ? formatTime(ms, language, 'bare') : formatDue(ms, now, language);
}
