import { describe, expect, test } from '@jest/globals';
import { choose } from './choose.js';
import { explainChoice, type Language } from './explain.js';
import { DEFAULT_SETTINGS, type Candidate } from './facts.js';
import { newAdvisor } from './new-advisor.js';

function sentences(candidates: readonly Candidate[], language: Language = 'da', coin = 0): string[] {
  const decision = choose({
    topic: 'rsv_registration',
    newQuarters: 12,
    coin,
    settings: DEFAULT_SETTINGS,
    candidates,
  });
  return explainChoice(decision, language, language === 'da' ? 'RSV-registrering' : 'RSV registration');
}
const mette = (told: Partial<Candidate> = {}) => newAdvisor('1', { name: 'Mette', ...told });
const jonas = (told: Partial<Candidate> = {}) => newAdvisor('2', { name: 'Jonas', ...told });

describe('the headline', () => {
  test.each<[da: string, en: string, candidates: Candidate[]]>([
    [
      'Mette har virksomhedens åbne sag',
      'Mette has the enterprise’s open case',
      [mette({ ownsOpenCase: true, openQuarters: 4 }), jonas()],
    ],
    [
      'Mette har talt med virksomheden to gange før',
      'Mette has spoken with the enterprise twice before',
      [mette({ knowsEnterprise: 2 }), jonas()],
    ],
    [
      'Mette har talt med virksomheden én gang før',
      'Mette has spoken with the enterprise once before',
      [mette({ knowsEnterprise: 1 }), jonas()],
    ],
    [
      'Mette har talt med virksomheden 13 gange før',
      'Mette has spoken with the enterprise 13 times before',
      [mette({ knowsEnterprise: 13 }), jonas()],
    ],
    [
      'Jonas har 6,5 point mod Mettes 4,0',
      'Jonas has 6.5 points to Mette’s 4.0',
      [mette({ openQuarters: 16 }), jonas({ openQuarters: 26 })],
    ],
    [
      'Mette har 6,5 point mod Jonas’ 4,0',
      'Mette has 6.5 points to Jonas’s 4.0',
      [mette({ openQuarters: 26 }), jonas({ openQuarters: 16 })],
    ],
    [
      'Emnet RSV-registrering hører til Mette',
      'The topic RSV registration belongs to Mette',
      [mette({ prefersTopic: true, openQuarters: 4 }), jonas()],
    ],
    [
      'Det står lige, og det er længst siden, Mette fik en',
      'All is even, and Mette was given one longest ago',
      [mette({ lastGivenAt: 1 }), jonas({ lastGivenAt: 2 })],
    ],
    [
      'Det står lige, og Mette har ikke fået nogen før',
      'All is even, and Mette has not been given any before',
      [mette(), jonas({ lastGivenAt: 2 })],
    ],
    [
      'Alt står lige, og lodtrækningen faldt ud til Mette',
      'All is even, and the draw fell to Mette',
      [mette(), jonas()],
    ],
    [
      'Mette er den eneste, der kan få den',
      'Mette is the only one who can take it',
      [mette(), jonas({ absent: {} })],
    ],
    [
      'Jonas er lige kommet tilbage og har fået nok for i dag',
      'Jonas is just back and has been given enough for today',
      [
        mette({ openQuarters: 40 }),
        jonas({
          returned: { workingDaysSince: 9, workingDaysAway: 10 },
          openQuarters: 32,
          givenTodayQuarters: 32,
        }),
      ],
    ],
    [
      'Jonas er lige kommet tilbage og tæller for nu 7,0 point mere',
      'Jonas is just back and for now counts 7.0 points more',
      [
        mette({ openQuarters: 40 }),
        jonas({
          openQuarters: 14,
          givenTodayQuarters: 2,
          returned: { workingDaysSince: 0, workingDaysAway: 10 },
        }),
      ],
    ],
    [
      'Ingen kan få den: alle er fraværende eller inhabile',
      'Nobody can take it: everyone is away or has a conflict of interest',
      [mette({ conflict: true }), jonas({ absent: {} })],
    ],
    ['Ingen kan få den: der er ingen rådgivere', 'Nobody can take it: there are no advisors', []],
    [
      'Jonas har 2,0 point mod Mettes 1,0',
      'Jonas has 2.0 points to Mette’s 1.0',
      [mette({ prefersTopic: true, openQuarters: 4 }), jonas({ openQuarters: 8 })],
    ],
  ])('%s', (da, en, candidates) => {
    expect(sentences(candidates)[0]).toBe(da);
    expect(sentences(candidates, 'en')[0]).toBe(en);
  });
});

describe('the sentences after it', () => {
  test('tell what else was on the sheet, each fact once', () => {
    const anna = newAdvisor('3', { name: 'Anna', absent: {} });
    const bo = newAdvisor('4', { name: 'Bo', conflict: true });
    const ida = newAdvisor('5', { name: 'Ida', absent: {} });
    const chosen = mette({ knowsEnterprise: 2, prefersTopic: true, openQuarters: 16, capacity: 80 });
    expect(sentences([chosen, jonas({ openQuarters: 26 }), anna, bo, ida])).toEqual([
      'Mette har talt med virksomheden to gange før',
      'Emnet RSV-registrering hører til Mette',
      'Jonas har 6,5 point mod Mettes 5,0',
      'Pointene er regnet om til fuld tid',
      'Anna og Ida er fraværende',
      'Bo er inhabil over for virksomheden',
    ]);
  });

  test('say why someone who knows the enterprise did not get it', () => {
    expect(sentences([mette({ ownsOpenCase: true, openQuarters: 48 }), jonas({ openQuarters: 16 })])).toEqual(
      [
        'Mette har 12,0 point mod Jonas’ 4,0',
        'Mette har virksomhedens sag, men ligger mere end seks point over det laveste',
      ],
    );
  });

  test('count the absent instead of naming them when they are many', () => {
    const away = Array.from({ length: 12 }, (_, n) => newAdvisor(`x${n}`, { absent: {} }));
    expect(sentences([mette(), ...away]).at(-1)).toBe('Tolv er fraværende');
  });

  test('give the others a span when there are several', () => {
    const anna = newAdvisor('3', { name: 'Anna', openQuarters: 30 });
    expect(sentences([mette({ openQuarters: 4 }), jonas({ openQuarters: 20 }), anna])).toEqual([
      'Mette har 1,0 point, de andre fra 5,0 til 7,5',
    ]);
    expect(sentences([mette(), jonas({ openQuarters: 20 }), { ...anna, openQuarters: 20 }], 'en')).toEqual([
      'Mette has 0.0 points, the others 5.0',
    ]);
  });

  test('take more decimals only where two amounts would look alike', () => {
    expect(sentences([mette({ openQuarters: 17 }), jonas({ openQuarters: 18 })])[0]).toBe(
      'Jonas har 4,5 point mod Mettes 4,3',
    );
    expect(
      sentences([mette({ openQuarters: 1, capacity: 98 }), jonas({ openQuarters: 1, capacity: 97 })])[0],
    ).toBe('Jonas har 0,258 point mod Mettes 0,255');
  });

  test('work from a sheet read back from the store, with the topic’s code when no label is given', () => {
    const candidates = [mette({ prefersTopic: true }), jonas()];
    const decision = choose({
      topic: 'event',
      newQuarters: 4,
      coin: 0,
      settings: DEFAULT_SETTINGS,
      candidates,
    });
    const stored = JSON.parse(JSON.stringify(decision)) as typeof decision;
    expect(explainChoice(stored, 'en')).toContain('The topic event belongs to Mette');
  });
});
