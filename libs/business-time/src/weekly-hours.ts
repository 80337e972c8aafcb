import { isLocalTime, minuteOfDay } from './local-time.js';

/** Local times 'HH:MM'; `to` is exclusive and may be '24:00'. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Opening spans by ISO weekday: index 0 is Monday, 6 Sunday. A day that is empty or left out is closed. */
export type WeeklyHours = readonly (readonly Span[])[];

const OFFICE_DAY: readonly Span[] = [{ from: '08:00', to: '16:00' }];

/** Monday to Friday 8–16, lunch counted: the desk's hours until the settings say otherwise. */
export const DESK_HOURS: WeeklyHours = [OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY];

/** Minutes of the local day, `to` exclusive. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

export type SpanFault = 'bad-time' | 'backwards' | 'overlap';

/** Hours when both are open, for instance an advisor's week within the desk's. */
export function intersectHours(left: WeeklyHours, right: WeeklyHours): WeeklyHours {
  return left.map((spans, weekday) =>
    mergeSpans(spans)
      .flatMap((a) => mergeSpans(right[weekday] ?? []).map((b) => overlapOf(a, b)))
      .filter(({ from, to }) => from < to)
      .map(({ from, to }) => ({ from: clockText(from), to: clockText(to) })),
  );
}

/** Spans in order, those that touch made one. */
export function mergeSpans(spans: readonly Span[]): readonly MinuteSpan[] {
  const merged: MinuteSpan[] = [];
  for (const span of inMinutes(spans)) {
    const last = merged.at(-1);
    if (last?.to === span.from) merged[merged.length - 1] = { from: last.from, to: span.to };
    else merged.push(span);
  }
  return merged;
}

/** What is wrong with the spans of one day, null when nothing is. */
export function spanFault(spans: readonly Span[]): SpanFault | null {
  if (!spans.every(({ from, to }) => isLocalTime(from) && (isLocalTime(to) || to === '24:00')))
    return 'bad-time';
  const minutes = inMinutes(spans);
  if (minutes.some(({ from, to }) => from >= to)) return 'backwards';
  return minutes.some(({ to }, i) => to > (minutes[i + 1]?.from ?? to)) ? 'overlap' : null;
}

function inMinutes(spans: readonly Span[]): readonly MinuteSpan[] {
  return spans
    .map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }))
    .sort((a, b) => a.from - b.from);
}

function overlapOf(a: MinuteSpan, b: MinuteSpan): MinuteSpan {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

function clockText(minute: number): string {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

const pad = (number: number): string => String(number).padStart(2, '0');
