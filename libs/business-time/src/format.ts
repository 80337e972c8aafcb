import { dayAt, dayOn, MINUTE } from './almanac.js';
import type { LocalDay } from './almanac.js';
import { wallClock } from './local-time.js';

/** Language of a person or page. */
export type Language = 'da' | 'en';

// Tables, not Intl: these run on every row of a page. Danish abbreviations as in CLDR.
const MONTHS = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;
const MONTHS_SHORT = {
  da: 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
} as const;
const WEEKDAYS = {
  da: 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
} as const;
const WEEKDAYS_SHORT = {
  da: 'man. tirs. ons. tors. fre. lør. søn.'.split(' '),
  en: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
} as const;
const NEAR_DAYS: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  da: { [-1]: 'i går', 0: 'i dag', 1: 'i morgen' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};
const UNITS = {
  da: { day: ' dag', days: ' dage', hours: ' t.', minutes: ' min.' },
  en: { day: ' day', days: ' days', hours: ' h', minutes: ' min' },
} as const;

/** '24. november 2026', '24 November 2026'. With style 'weekday': 'tirsdag 24. november 2026'. */
export function formatDate(date: string, language: Language, style: 'plain' | 'weekday' = 'plain'): string {
  const { year, month, day } = parse(date);
  const plain = `${ordinal(day, language)} ${MONTHS[language][month - 1]} ${year}`;
  return style === 'plain' ? plain : `${formatWeekday(date, language)} ${plain}`;
}

/** '24-11-2026' in both languages. */
export function formatDateNumeric(date: string): string {
  parse(date);
  return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

/** '23. nov.', '23 Nov'. */
export const formatDayMonth = (date: string, language: Language): string => dayMonth(parse(date), language);

/** Both dates included: '21.–24. dec.', '30. nov.–2. dec.', '21–24 Dec'; '24. dec.' for a single day. */
export function formatDayRange(from: string, to: string, language: Language): string {
  const [first, last] = [parse(from), parse(to)];
  if (from === to) return dayMonth(first, language);
  const sameMonth = first.month === last.month && first.year === last.year;
  return `${sameMonth ? ordinal(first.day, language) : dayMonth(first, language)}–${dayMonth(last, language)}`;
}

/** 'tirsdag', 'Tuesday'; short 'tirs.', 'Tue'. As all that needs a weekday or zone, for 1970–2100. */
export function formatWeekday(date: string, language: Language, style: 'long' | 'short' = 'long'): string {
  return (style === 'long' ? WEEKDAYS : WEEKDAYS_SHORT)[language][dayOn(date).weekday - 1] ?? '';
}

/** Clock in Copenhagen of an instant in epoch milliseconds: 'kl. 13.30', '13:30'; bare '13.30', '13:30'. */
export function formatTime(ms: number, language: Language, style: 'kl' | 'bare' = 'kl'): string {
  const text = clock(dayAt(ms), ms, language);
  return style === 'kl' && language === 'da' ? `kl. ${text}` : text;
}

/** '24. november 2026 kl. 13.30', '24 November 2026 at 13:30'. */
export function formatMoment(ms: number, language: Language): string {
  const day = dayAt(ms);
  return `${formatDate(day.date, language)} ${language === 'da' ? 'kl.' : 'at'} ${clock(day, ms, language)}`;
}

/**
 * A deadline, short, for a list. 'i dag 09.30', 'i morgen 10.00', 'i går 15.00'; 'ons. 10.00' two to six days
 * ahead; otherwise '23. nov.', in another year '4. jan. 2027'. Both instants in epoch milliseconds.
 */
export function formatDue(ms: number, nowMs: number, language: Language): string {
  const day = dayAt(ms);
  const today = dayAt(nowMs);
  const ahead = day.number - today.number;
  const near = NEAR_DAYS[language][ahead];
  if (near) return `${near} ${clock(day, ms, language)}`;
  if (ahead > 0 && ahead < 7)
    return `${WEEKDAYS_SHORT[language][day.weekday - 1]} ${clock(day, ms, language)}`;
  return day.year === today.year ? dayMonth(day, language) : `${dayMonth(day, language)} ${day.year}`;
}

/**
 * Elapsed time: '48 min.', '2 t. 18 min.', from 24 hours '3 dage', '1 dag 4 t.' (days of 24 hours; minutes dropped).
 * For service minutes use `formatServiceTime`: 24 of those hours are three days at the desk, not one. Fractions are
 * cut, and a negative duration (two clocks that disagree) reads '0 min.'.
 */
export function formatDuration(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole < 24 * 60) return formatServiceTime(whole, language);
  const unit = UNITS[language];
  const days = Math.floor(whole / (24 * 60));
  const hours = Math.floor(whole / 60) % 24;
  const inDays = `${days}${days === 1 ? unit.day : unit.days}`;
  return hours === 0 ? inDays : `${inDays} ${hours}${unit.hours}`;
}

/** Service time, never in days: '48 min.', '2 t. 18 min.', '26 t.'; 'h' and 'min' in English. */
export function formatServiceTime(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.floor(minutes));
  const unit = UNITS[language];
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest}${unit.minutes}`;
  return rest === 0 ? `${hours}${unit.hours}` : `${hours}${unit.hours} ${rest}${unit.minutes}`;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Plain dates of any year, such as the founding of an old association. */
function parse(date: string): DateParts {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date)) {
    throw new RangeError(`${date} is not a date 'YYYY-MM-DD'`);
  }
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
  };
}

function ordinal(day: number, language: Language): string {
  return language === 'da' ? `${day}.` : `${day}`;
}

function dayMonth({ month, day }: DateParts, language: Language): string {
  return `${ordinal(day, language)} ${MONTHS_SHORT[language][month - 1]}`;
}

function clock(day: LocalDay, ms: number, language: Language): string {
  const minute = Math.floor(wallClock(day, ms) / MINUTE);
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return `${hour < 10 ? '0' : ''}${hour}${language === 'da' ? '.' : ':'}${rest < 10 ? '0' : ''}${rest}`;
}
