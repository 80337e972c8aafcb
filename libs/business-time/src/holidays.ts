import { Temporal } from 'temporal-polyfill';

export type HolidayKey =
  | 'new-years-day'
  | 'maundy-thursday'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'great-prayer-day'
  | 'ascension-day'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'second-christmas-day';

export interface Holiday {
  readonly key: HolidayKey;
  /** Local date, 'YYYY-MM-DD'. */
  readonly date: string;
  readonly da: string;
  readonly en: string;
}

export const HOLIDAY_NAMES: Readonly<Record<HolidayKey, { readonly da: string; readonly en: string }>> = {
  'new-years-day': { da: 'nytårsdag', en: "New Year's Day" },
  'maundy-thursday': { da: 'skærtorsdag', en: 'Maundy Thursday' },
  'good-friday': { da: 'langfredag', en: 'Good Friday' },
  'easter-sunday': { da: 'påskedag', en: 'Easter Sunday' },
  'easter-monday': { da: '2. påskedag', en: 'Easter Monday' },
  'great-prayer-day': { da: 'store bededag', en: 'Great Prayer Day' },
  'ascension-day': { da: 'Kristi himmelfartsdag', en: 'Ascension Day' },
  'whit-sunday': { da: 'pinsedag', en: 'Whit Sunday' },
  'whit-monday': { da: '2. pinsedag', en: 'Whit Monday' },
  'christmas-day': { da: '1. juledag', en: 'Christmas Day' },
  'second-christmas-day': { da: '2. juledag', en: 'Second Day of Christmas' },
};

const DAYS_FROM_EASTER: readonly (readonly [HolidayKey, number])[] = [
  ['maundy-thursday', -3],
  ['good-friday', -2],
  ['easter-sunday', 0],
  ['easter-monday', 1],
  ['great-prayer-day', 26],
  ['ascension-day', 39],
  ['whit-sunday', 49],
  ['whit-monday', 50],
];

/** Lov nr. 214 af 6/3/2023: store bededag is an ordinary working day from 1 January 2024. */
const LAST_GREAT_PRAYER_DAY = 2023;

/**
 * Public holidays of a Gregorian year in the order of the calendar, those on a Saturday or Sunday too: Denmark
 * moves none of them to a weekday. 5 June, 24 and 31 December are no holidays by law but closing days, local data.
 */
export function danishHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const movable = DAYS_FROM_EASTER.filter(
    ([key]) => key !== 'great-prayer-day' || year <= LAST_GREAT_PRAYER_DAY,
  ).map(([key, days]) => holiday(key, easter.add({ days })));
  return [
    holiday('new-years-day', new Temporal.PlainDate(year, 1, 1)),
    ...movable,
    holiday('christmas-day', new Temporal.PlainDate(year, 12, 25)),
    holiday('second-christmas-day', new Temporal.PlainDate(year, 12, 26)),
  ];
}

function holiday(key: HolidayKey, date: Temporal.PlainDate): Holiday {
  return { key, date: date.toString(), ...HOLIDAY_NAMES[key] };
}

/** Anonymous Gregorian algorithm; letters as in J. Meeus, Astronomical Algorithms (1991), chapter 8. */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(n / 31), (n % 31) + 1);
}
