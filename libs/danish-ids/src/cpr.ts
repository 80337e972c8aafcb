import { birthDateShapes, isNamedPNumber, tenDigitShapes, type CprShape } from './cpr-shapes.js';
import { visibleText, type Span } from './visible-text.js';

/** Where a personnummer stands in the text as written. Holds no digit of it, so it may be logged. */
export interface CprSpan extends Span {
  readonly kind: 'full' | 'birthdate_after_cpr_word';
}

const OLDEST = 120;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Finds Danish personal numbers (CPR) in free text, where this desk has no need of them
 * (databeskyttelsesloven § 11; GDPR art. 5(1)(c)), in time linear in the text.
 *
 * A number counts when its date exists, lies not after `today` (local date in Denmark, `YYYY-MM-DD`) and
 * makes its bearer at most 120 years old. The check digit is not tested: since 2007 numbers are issued without.
 * Spans come in order and never overlap. Throws RangeError when `today` is no date of that form.
 */
export function findCpr(text: string, { today }: { readonly today: string }): CprSpan[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new RangeError('today must be YYYY-MM-DD');
  const now = Number(today.replaceAll('-', ''));
  return locate(text, (shape, visible) => isSomeonesBirthDate(shape, now) && !isNamedPNumber(visible, shape));
}

/**
 * Replaces everything with the shape of a personal number, for logs: any day and month that exist will do,
 * announced P-numbers go too, and no date of today is asked. A log is better short of one number than holding
 * one too many.
 */
export function redactCpr(text: string, replacement = '[redacted]'): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of locate(text, ({ day, month }) => isDate(day, month, 2000))) {
    kept.push(text.slice(from, start), replacement);
    from = end;
  }
  return kept.join('') + text.slice(from);
}

function locate(text: string, counts: (shape: CprShape, visible: string) => boolean): CprSpan[] {
  const visible = visibleText(text);
  const shapes = [...tenDigitShapes(visible.text), ...birthDateShapes(visible.text)]
    .filter((shape) => counts(shape, visible.text))
    .sort((a, b) => a.start - b.start);
  const spans: CprSpan[] = [];
  for (const { kind, start, end } of shapes) {
    const last = spans.at(-1);
    if (!last || start >= last.end) {
      spans.push({ kind, start, end });
    } else {
      const whole = { start: last.start, end: Math.max(last.end, end) };
      spans[spans.length - 1] = { kind: kind === 'full' ? kind : last.kind, ...whole };
    }
  }
  return spans.map(({ kind, start, end }) => ({ kind, ...visible.writtenAt(start, end) }));
}

/** `today` as the number YYYYMMDD. */
function isSomeonesBirthDate({ day, month, years }: CprShape, today: number): boolean {
  return years.some((year) => {
    const born = year * 10_000 + month * 100 + dayOfMonth(day);
    return isDate(day, month, year) && born <= today && born > today - (OLDEST + 1) * 10_000;
  });
}

function isDate(day: number, month: number, year: number): boolean {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !isLeapYear ? 28 : (DAYS[month - 1] ?? 0);
  return dayOfMonth(day) >= 1 && dayOfMonth(day) <= last;
}

function dayOfMonth(day: number): number {
  return day > 60 ? day - 60 : day;
}
