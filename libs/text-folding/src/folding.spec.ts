import { describe, expect, test } from '@jest/globals';
import { compareDanish, digitRuns, fold, foldedWords } from './index.js';

describe('folding', () => {
  test.each([
    ['Ærø', 'aeroe'],
    ['AEroe', 'aeroe'],
    ['ærø', 'aeroe'],
    ['ÆRØ', 'aeroe'],
    ['Åbenrå', 'aabenraa'],
    ['Aabenraa', 'aabenraa'],
    ['A\u030abenra\u030a', 'aabenraa'],
    ['Ǻ Ǽ Ǿ', 'aa ae oe'],
    ['Malmö', 'malmoe'],
    ['Malmø', 'malmoe'],
    ['Västerås', 'vaesteraas'],
    ['Müller', 'muller'],
    ['Café Élan à la crème brûlée', 'cafe elan a la creme brulee'],
    ['Straße STRAẞE', 'strasse strasse'],
    ['Þórður Łódź Đorđe', 'thordur lodz dorde'],
    ['ＳＩＬＫＥＢＯＲＧ №1 ﬁn', 'silkeborg no1 fin'],
    ['Silke\u00adborg\u200b', 'silkeborg'],
    ['İstanbul ISPARTA ısı', 'istanbul isparta isi'],
    ['', ''],
  ])('%j folds to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('keeps apart what a Dane reads as different', () => {
    expect(fold('Ål')).not.toBe(fold('Al'));
    expect(fold('Søborg')).not.toBe(fold('Soborg'));
    expect(fold('Thy')).not.toBe(fold('Ty'));
  });
});

describe('words to search by', () => {
  test('are folded, each once, in order, without single characters', () => {
    expect(foldedWords('Ærø & ÆRØ: café-huset v/ B. Hansen, sag 2026-1834')).toEqual([
      ...['aeroe', 'cafe', 'huset', 'hansen', 'sag', '2026', '1834'],
    ]);
    expect(foldedWords(' – ')).toEqual([]);
  });

  test('are cut at forty characters, never inside one', () => {
    expect(foldedWords('å'.repeat(30))).toEqual(['a'.repeat(40)]);
    expect(foldedWords('𐐨'.repeat(41))).toEqual(['𐐨'.repeat(40)]);
    expect(foldedWords('x'.repeat(40))).toEqual(['x'.repeat(40)]);
  });

  test('digit runs are the numbers alone', () => {
    expect(digitRuns('Sag 2026-1834, tlf. ８６００ 0031, 7 stk., a12b, 2026')).toEqual([
      ...['2026', '1834', '8600', '0031', '12'],
    ]);
    expect(digitRuns('ingen')).toEqual([]);
  });
});

describe('Danish order', () => {
  test('ends with æ, ø, å, and aa stands among å', () => {
    const ordered = ['zebra', 'ærø', 'ørsted', 'Østerbro', 'ål', 'aalborg'];
    expect([...ordered].reverse().sort(compareDanish)).toEqual(ordered);
    expect(['Aabenraa', 'Zink', 'Album'].sort(compareDanish)).toEqual(['Album', 'Zink', 'Aabenraa']);
    expect(['Öland', 'Ødis', 'Ätna', 'Ærø', 'Zink'].sort(compareDanish).at(0)).toBe('Zink');
  });

  test('puts the capital first and finds equal texts equal', () => {
    expect(['ole', 'Ole'].sort(compareDanish)).toEqual(['Ole', 'ole']);
    expect(compareDanish('Ærø', 'Ærø')).toBe(0);
  });
});
