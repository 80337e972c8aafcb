import { instantOf, isLocalDate, isLocalTime } from '#desk/business-time';
import { Refusal } from './refusal.js';

/** A `datetime-local` field's text, Copenhagen's wall clock. */
export function localMoment(text: string | undefined, field: string): Date | undefined {
  if (!text) return undefined;
  const [date = '', time = ''] = text.split('T');
  if (!isLocalDate(date) || !isLocalTime(time)) throw new Refusal('time.unreadable', 'invalid', {}, field);
  const instant = instantOf(date, time);
  if (instant.kind === 'nonexistent') throw new Refusal('time.nonexistent', 'invalid', {}, field);
  return new Date(instant.kind === 'ambiguous' ? instant.earlierMs : instant.ms);
}
