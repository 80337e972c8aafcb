import type { Span } from './visible-text.js';

/** Digits that may be a personnummer, or a birth date said to be the start of one. Offsets in visible text. */
export interface CprShape extends Span {
  readonly kind: 'full' | 'birthdate_after_cpr_word';
  /** 61–91 in a replacement number (erstatningspersonnummer) is the day plus 60. */
  readonly day: number;
  readonly month: number;
  /** The years the digits may mean: one where the seventh digit settles the century, else both. */
  readonly years: readonly number[];
}

// Inside a lookahead nothing is consumed, so a bogus candidate cannot swallow a real one that begins within it.
// Every part has a fixed length or one optional character: the work at each offset is bounded.
const TEN_DIGITS = /(?<!\d)(?=((\d\d)[ ./-]?(\d\d)[ ./-]?(\d\d)[\s.-]?(\d)\d{3})(?!\d))/gu;

const AFTER_CPR_WORD = new RegExp(
  [
    /(?<!\p{L})(?:cpr(?:[\s.-]{0,2}(?:nr|nummer(?:et)?))?|personn(?:umme)?r(?:et)?)/u,
    /[\s.:;=#(-]{0,3}(?:er[\s:]{1,2})?/u,
    /((\d\d)[ ./-]?(\d\d)[ ./-]?(\d\d))(?!\d)/,
  ]
    .map((part) => part.source)
    .join(''),
  'giu',
);

const P_NUMBER_WORD = /(?<![\p{L}\d])p[\s.-]{0,2}(?:nr|nummer(?:et)?)[\s.:;=#(-]{0,3}(?:er[\s:]{1,2})?$/iu;
const LONGEST_P_NUMBER_WORD = 19;

/** Ten digits grouped as a personnummer may be, whatever the date they spell. */
export function* tenDigitShapes(text: string): Generator<CprShape> {
  for (const match of text.matchAll(TEN_DIGITS)) {
    const [, number = '', day, month, year, seventh] = match;
    const years = [yearOfBirth(Number(year), Number(seventh))];
    yield {
      kind: 'full',
      start: match.index,
      end: match.index + number.length,
      day: Number(day),
      month: Number(month),
      years,
    };
  }
}

/** Six digits straight after the word "cpr" or "personnummer". */
export function* birthDateShapes(text: string): Generator<CprShape> {
  for (const match of text.matchAll(AFTER_CPR_WORD)) {
    const [whole, date = '', day, month, year] = match;
    const end = match.index + whole.length;
    const years = [1900 + Number(year), 2000 + Number(year)];
    yield {
      kind: 'birthdate_after_cpr_word',
      start: end - date.length,
      end,
      day: Number(day),
      month: Number(month),
      years,
    };
  }
}

/**
 * Whether the digits are announced as a P-number ("P-nr.", "P-nummer:"). Only an unbroken number in the series
 * issued (10…) is excused: people also write "p-nr" for personnummer.
 */
export function isNamedPNumber(text: string, { start, end }: Span): boolean {
  if (!/^10\d{8}$/.test(text.slice(start, end))) return false;
  return P_NUMBER_WORD.test(text.slice(Math.max(0, start - LONGEST_P_NUMBER_WORD), start));
}

/** The century rule of the seventh digit (CPR-kontoret; as in python-stdnum dk/cpr.py). */
function yearOfBirth(year: number, seventh: number): number {
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return (year <= 36 ? 2000 : 1900) + year;
  return (year <= 57 ? 2000 : 1800) + year;
}
