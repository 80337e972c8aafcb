import { describe, expect, test } from '@jest/globals';
import { likeness } from './index.js';

describe('two enterprise names', () => {
  test.each([
    ['Gudenå Cykler ApS', 'GUDENAA CYKLER'],
    ['Gudenå Cykler A/S', 'Gudenå Cykler I/S'],
    ['Gudenå Cykler F.m.b.A.', 'Gudenå Cykler fmba'],
    ['Gudenå Cykler a.m.b.a.', 'A/S Gudenå Cykler'],
    ['Gudenå Cykler IVS', 'Gudenå Cykler K/S'],
    ['Gudenå Cykler P/S', 'Gudenå Cykler A.p.S.'],
    ['Gudenå Cykler ApS under stiftelse', 'Gudenå Cykler'],
    ['Gudenå Cykler v/ Jens Hansen', 'Gudenå Cykler V/Mette Holm'],
    ['Sølv & Søn', 'Soelv og søn ApS'],
    ['Café-Huset', 'Cafe Huset'],
  ])('%s and %s are the same', (a, b) => {
    expect(likeness(a, b)).toBe('same');
  });

  test.each([
    ['one slip of five letters', 'Hegnet', 'Hegnat'],
    ['a letter left out', 'Mosen', 'Mose'.concat('nn')],
    ['two neighbours swapped', 'Vævet', 'Væevt'],
    ['two slips of nine', 'Skovlyset', 'Skavlyzet'],
    ['written in two words', 'Cafehuset', 'Café Huset'],
    ['the same words in another order', 'Huset Gudenå', 'Gudenå Huset ApS'],
    ['one name inside the other', 'Gudenå Cykler', 'Gudenå Cykler og Kaffe ApS'],
    ['a short one inside the other', 'Fri', 'Fri Fugl'],
  ])('are close: %s', (_, a, b) => {
    expect(likeness(a, b)).toBe('close');
  });

  test.each([
    ['a slip in four letters', 'Fugl', 'Fugt'],
    ['two slips in eight', 'Skovlyst', 'Skavlyzt'],
    ['three slips in nine', 'Skovlyset', 'Skavlyzed'],
    ['other names', 'Gudenå Cykler', 'Brædstrup Bageri'],
    ['only the legal form is common', 'Hegnet ApS', 'Mosen ApS'],
    ['no name at all', '', ''],
    ['no name at all', '–', 'Hegnet'],
    ['letters set apart by one character', 'Bo A', 'Bo B'],
  ])('are different: %s', (_, a, b) => {
    expect(likeness(a, b)).toBe('different');
  });

  test('a name that is nothing but a legal form or an owner is compared as it stands', () => {
    expect(likeness('ApS', 'aps')).toBe('same');
    expect(likeness('v/ Jens Hansen', 'v/ Mette Holm')).toBe('different');
  });

  test('a legal form is no part of a longer word', () => {
    expect(likeness('Kapsel', 'Kel')).toBe('different');
    expect(likeness('Apsara', 'Ara')).toBe('different');
  });

  test('names of 100 kB are compared within the band, not the whole table', () => {
    const long = 'gudenå'.repeat(16_667);
    expect(likeness(long, `${long.slice(0, -3)}x${long.slice(-2)}`)).toBe('close');
    expect(likeness(long, long.replaceAll('u', 'y'))).toBe('different');
  });
});
