import { describe, expect, test } from '@jest/globals';
import { findCpr, redactCpr } from './index.js';

const today = '2026-11-24';
/** What is marked in the text, as written. */
const found = (text: string, on = today) =>
  findCpr(text, { today: on }).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string) => findCpr(text, { today }).map(({ kind }) => kind);

// All numbers here are invented; most fail modulus 11, which must make no difference.
describe('a personal number in free text', () => {
  test.each([
    '010190-1234',
    '0101901234',
    '010190 1234',
    '01 01 90 1234',
    '01.01.90.1234',
    '01/01/90-1234',
    '01-01-90-1234',
    '010190–1234',
    '010190—1234',
    '010190\u20111234',
    '010190\u22121234',
    '010190\n1234',
    '010190\u00a01234',
    '０１０１９０－１２３４',
    '01\u200b0190-12\u00ad34',
    '01\u206001\ufeff90\u200d1234',
    '𝟎𝟏𝟎𝟏𝟗𝟎-𝟏𝟐𝟑𝟒',
  ])('is found when written %j', (number) => {
    expect(found(number)).toEqual([number]);
    expect(found(`Hun (${number}), ringer.`)).toEqual([number]);
    expect(kinds(number)).toEqual(['full']);
  });

  test('is marked at its place in the original text, behind characters that normalise to more or fewer', () => {
    const text = 'ﬁrma ½ 👩‍🌾 \u200b\u200bÅ: 01\u200b0190-1234 og ０２０２９１１２３４.';
    expect(found(text)).toEqual(['01\u200b0190-1234', '０２０２９１１２３４']);
  });

  test.each([
    ['a replacement number, day plus 60', '610190-1234'],
    ['the 31st plus 60', '910190-1234'],
    ['29 February in a leap year', '290200-4234'],
    ['a child born today', '241126-4234'],
    ['someone of 120', '251105-1234'],
    ['born 1936 with 7th digit 0–3', '010136-3234'],
    ['born 2036 with 7th digit 4, seen from 2037', '010136-4234', '2037-01-01'],
    ['born 1937 with 7th digit 9', '010137-9234'],
    ['born 2020 with 7th digit 5–8', '010120-8234'],
  ])('is found for %s', (_, text, on = today) => {
    expect(found(text, on)).toEqual([text]);
  });

  test.each([
    ['month 13', '011390-1234'],
    ['month 0', '010090-1234'],
    ['day 0', '000190-1234'],
    ['day 0 plus 60', '600190-1234'],
    ['day 32', '320190-1234'],
    ['day 32 plus 60', '920190-1234'],
    ['31 April', '310490-1234'],
    ['29 February 1900', '290200-1234'],
    ['29 February 1900, when it would not be too long ago', '290200-1234', '1999-01-01'],
    ['29 February 1991', '290291-1234'],
    ['tomorrow', '251126-4234'],
    ['born 2036', '010136-4234'],
    ['someone of 121', '241105-1234'],
    ['the 19th century', '010190-7234'],
  ])('is not seen in a date that cannot be: %s', (_, text, on = today) => {
    expect(found(text, on)).toEqual([]);
  });

  test('is found where a bogus candidate overlaps it', () => {
    expect(found('11-2026 0101-90-1234')).toEqual(['0101-90-1234']);
    expect(found('24-11-2026 1234')).toEqual([]);
    expect(found('24-11-2026 010190-1234')).toEqual(['010190-1234']);
  });

  test('that shares digits with another is marked as one stretch', () => {
    expect(found('01-02-12 0490-1234')).toEqual(['01-02-12 0490-1234']);
    expect(found('010190-0102-90-1234.')).toEqual(['010190-0102-90-1234']);
  });

  test('is found as often as it stands there', () => {
    expect(found('010190-1234, 020290-1234;030390-1234')).toHaveLength(3);
  });
});

describe('a birth date after the word cpr', () => {
  test.each([
    ['cpr 010190', '010190'],
    ['CPR: 01-01-90', '01-01-90'],
    ['Cpr-nr. 010190-xxxx', '010190'],
    ['cpr.nr.010190', '010190'],
    ['cprnr 010190', '010190'],
    ['cpr nummer er 010190', '010190'],
    ['CPR-nummeret er: 01.01.90', '01.01.90'],
    ['cpr (610190)', '610190'],
    ['ＣＰＲ　０１０１９０', '０１０１９０'],
    ['c\u200bpr 010190', '010190'],
    ['personnummer 010190', '010190'],
    ['tlf. 86000031cpr 010190', '010190'],
  ])('%j is found', (text, date) => {
    expect(found(text)).toEqual([date]);
    expect(kinds(text)).toEqual(['birthdate_after_cpr_word']);
  });

  test('gives way to the full number', () => {
    expect(found('cpr 010190-1234')).toEqual(['010190-1234']);
    expect(kinds('cpr 010190-1234')).toEqual(['full']);
    expect(found('cpr 02-01-01-90-1234')).toEqual(['02-01-01-90-1234']);
    expect(kinds('cpr 02-01-01-90-1234')).toEqual(['full']);
  });

  test.each(['010190', 'født 010190', 'cpr 011390', 'cpr 0101901', 'cpr-kontoret 010190', 'xcpr 010190'])(
    '%j is left alone',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('digits that are something else', () => {
  test.each([
    ['a bare P-number that no living person’s date fits', '1012697712'],
    ['another, killed by the future', '1003388394'],
    ['a P-number by name', 'P-nr. 1012694712'],
    ['a P-number by name', 'p nr 1012694712'],
    ['a P-number by name', 'P-nummer: 1012694712'],
    ['a P-number by name', 'P‑nummeret\u00a01012694712'],
    ['a P-number by name', 'Pnr.: 1012694712'],
    ['a P-number by name', 'P--nummeret - er: 1012694712'],
    ['an EAN of 13 digits', 'EAN 5790101011234'],
    ['13 digits with a date inside', '0101901234567'],
    ['a phone number with 45', '4501019012'],
    ['a phone number with +45', '+45 86 00 00 31'],
    ['a case number', 'sag 2026-1834'],
    ['a CVR number', 'CVR 13 74 81 36'],
    ['a date of today with a time', '24-11-2026 12:30'],
    ['a date with a full year and four digits', '01-01-1990 1234'],
    ['an ISO date and time', '2026-11-24T09:30'],
    ['an amount', '1.012.694.712,00 kr.'],
  ])('%s is not flagged: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  // No rule tells these from a personal number: the advisor overrides, and the override is logged.
  test.each([
    ['a bare P-number with a plausible date', '1012694712'],
    ['a date and a time', '01-02-26 1200'],
    ['a date and a time without separators', '2411260930'],
    ['a bank account', '3205 0101901234'],
    ['an invoice number', 'faktura 2401260123'],
  ])('%s is flagged, wrongly and knowingly: %s', (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  test.each([
    ['a masked number', '010190 xxxx'],
    ['words between', '010190 og så 1234'],
    ['a dash with spaces round it', '010190 - 1234'],
    ['digits of another script', '٠١٠١٩٠١٢٣٤'],
  ])('%s is missed, knowingly: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['another first digit', 'P-nr. 0101901234'],
    ['grouped as a personal number', 'p-nr 101269-4712'],
    ['an ordinary word ending in p nr', 'klap nr. 1012694712'],
    ['the number after the named one', 'P-nr. 1012694712, 1012694713'],
  ])('the word P-nr does not excuse %s: %s', (_, text) => {
    expect(found(text)).toHaveLength(1);
  });
});

describe('redaction for logs', () => {
  test('replaces every number and keeps the rest', () => {
    expect(redactCpr('a 010190-1234 b 020290１２３４ c cpr 030390')).toBe(
      'a [redacted] b [redacted] c cpr [redacted]',
    );
    expect(redactCpr('intet her', '*')).toBe('intet her');
    expect(redactCpr('0101901234', '*')).toBe('*');
  });

  test('goes further than the finder: any date that exists, and announced P-numbers', () => {
    expect(redactCpr('010190-7234', '*')).toBe('*');
    expect(redactCpr('290200-1234', '*')).toBe('*');
    expect(redactCpr('P-nr. 1012694712', '*')).toBe('P-nr. *');
    expect(redactCpr('EAN 5790101011234', '*')).toBe('EAN 5790101011234');
  });

  test('takes the replacement literally', () => {
    expect(redactCpr('0101901234', '$&')).toBe('$&');
  });
});

test('a malformed today is a programmer’s error and is not echoed', () => {
  for (const wrong of ['24-11-2026', '', '2026-11-24T00:00']) {
    expect(() => findCpr('0101901234', { today: wrong })).toThrow(new RangeError('today must be YYYY-MM-DD'));
  }
});

test('a finding holds places and a kind, never a digit of the number', () => {
  expect(findCpr('x 010190-1234', { today })).toEqual([{ kind: 'full', start: 2, end: 13 }]);
});

test.each([
  ['digits only', '0101901234'.repeat(10_000), 0],
  ['digits and dashes', '01-'.repeat(33_334), 0],
  ['dates alone', '01-01-90 '.repeat(11_112), 0],
  ['numbers side by side', '010190-1234 '.repeat(8_334), 8_334],
  ['numbers that overlap in one chain', '0101-90-'.repeat(12_500) + '1234', 1],
  ['the word cpr only', 'cpr nr '.repeat(14_286), 0],
  ['P-number words', 'P-nr. 1012694712 '.repeat(5_883), 0],
])('100 kB of %s is scanned to the end', (_, text, count) => {
  expect(text.length).toBeGreaterThan(100_000 - 10);
  expect(findCpr(text, { today })).toHaveLength(count);
});
