import { dayAt, dayOn } from './almanac.js';
import {
  formatDate,
  formatDayMonth,
  formatDayRange,
  formatServiceTime,
  formatTime,
  formatWeekday,
} from './format.js';
import type { Language } from './format.js';
import { HOLIDAY_NAMES } from './holidays.js';
import type { Deadline } from './service-time.js';
import type { ClosedStep, WorkedStep } from './steps.js';
import type { DayDeadline } from './working-days.js';

type DayName = (date: string) => string;

const WORDS = {
  da: { weekend: 'weekend', 'no-hours': 'lukket', evening: 'efter lukketid', day: 'dag', days: 'dage' },
  en: { weekend: 'weekend', 'no-hours': 'closed', evening: 'after hours', day: 'day', days: 'days' },
} as const;

/**
 * Why a deadline falls when it does: 'tirsdag 10.30: 2 t. fredag + weekend + 8 t. mandag + 2 t. 30 min. tirsdag'.
 * Three or more days in a row are one sum ('24 t. mandag–onsdag'); days further apart than a week bear their date.
 * An unchanged deadline, without steps, is only named.
 */
export function explainDeadline({ dueMs, steps }: Deadline, language: Language): string {
  const due = dayAt(dueMs);
  const first = steps[0];
  const firstDate = first?.kind === 'worked' ? first.date : first?.from;
  const sameWeek = firstDate !== undefined && due.number - dayOn(firstDate).number < 7;
  const name: DayName = (date) =>
    sameWeek
      ? formatWeekday(date, language)
      : `${formatWeekday(date, language, 'short')} ${formatDayMonth(date, language)}`;
  const parts = inRuns(steps).map((step) =>
    Array.isArray(step) ? workedText(step, name, language) : closedText(step, name, language),
  );
  return sentence(`${name(due.date)} ${formatTime(dueMs, language, 'bare')}`, parts);
}

/** Why a day is the last: 'torsdag 24. december 2026: 3 dage 16.–18. dec. + weekend + 4 dage 21.–24. dec.'. */
export function explainWorkingDays({ date, steps }: DayDeadline, language: Language): string {
  const name: DayName = (on) => formatDayMonth(on, language);
  const { day, days } = WORDS[language];
  const parts = steps.map((step) =>
    step.kind === 'counted'
      ? `${step.days} ${step.days === 1 ? day : days} ${formatDayRange(step.from, step.to, language)}`
      : closedText(step, name, language),
  );
  return sentence(formatDate(date, language, 'weekday'), parts);
}

const sentence = (head: string, parts: readonly string[]): string =>
  parts.length === 0 ? head : `${head}: ${parts.join(' + ')}`;

/** Days worked in a row together, up to the next time that does not count. */
function inRuns(steps: Deadline['steps']): readonly (ClosedStep | WorkedStep[])[] {
  const runs: (ClosedStep | WorkedStep[])[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (step.kind === 'closed') runs.push(step);
    else if (Array.isArray(last)) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

function workedText(run: readonly WorkedStep[], name: DayName, language: Language): string {
  const [first, last] = [run[0], run.at(-1)];
  if (run.length > 2 && first && last) {
    const minutes = run.reduce((sum, step) => sum + step.minutes, 0);
    return `${formatServiceTime(minutes, language)} ${name(first.date)}–${name(last.date)}`;
  }
  return run.map(({ date, minutes }) => `${formatServiceTime(minutes, language)} ${name(date)}`).join(' + ');
}

function closedText(step: ClosedStep, name: DayName, language: Language): string {
  if (step.reason === 'holiday') return HOLIDAY_NAMES[step.holiday][language];
  if (step.reason === 'closing-day') return step.text;
  const word = WORDS[language][step.reason];
  if (step.reason === 'weekend') return word;
  return `${word} ${step.from === step.to ? name(step.from) : `${name(step.from)}–${name(step.to)}`}`;
}
