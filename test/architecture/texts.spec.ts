import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { PlantedTree, runNode, type Outcome } from './planted-tree.js';

const check = join(process.cwd(), 'src/launch/check-texts.mjs');

const catalogue = (da: string, en: string, use: string) => ({
  'src/texts/index.ts': `
    import { da } from './da/index.js';
    import { en } from './en/index.js';
    export type Texts = typeof da;
    export const textsIn = (language: 'da' | 'en'): Texts => ({ da, en })[language];`,
  'src/texts/da/index.ts': `import { desk } from './desk.js';\nexport const da = { desk };\n`,
  'src/texts/da/desk.ts': `export const desk = {\n${da}\n};\n`,
  'src/texts/en/index.ts': `
    import type { Texts } from '../index.js';
    import { desk } from './desk.js';
    export const en: Texts = { desk };`,
  'src/texts/en/desk.ts': `import type { Texts } from '../index.js';\nexport const desk: Texts['desk'] = {\n${en}\n};\n`,
  'src/use.ts': `import { textsIn, type Texts } from './texts/index.js';\n${use}\n`,
});

const lawful = catalogue(
  `  title: 'Min dag',
  left: (n: number) => \`\${n} tilbage\`,
  taken: 'Brugt ved navn',
  states: { open: 'Åben', closed: 'Lukket' },
  whole: { one: 'Den ene', two: 'Den anden' },
  asked: { yes: 'Ja tak', no: 'Nej tak' },
  cvr: 'CVR',`,
  `  title: 'My day',
  left: (n) => \`\${n} left\`,
  taken: 'Used by name',
  states: { open: 'Open', closed: 'Closed' },
  whole: { one: 'The one', two: 'The other' },
  asked: { yes: 'Yes please', no: 'No thanks' },
  cvr: 'CVR',`,
  `const t = textsIn('da').desk;
   const { taken } = t;
   const states = ['open', 'closed'] as const;
   const draw = (texts: Texts['desk']) => texts.left(2) + texts.cvr;
   const answers = (given: { yes: string; no: string }) => given.yes + given.no;
   export const all = [t.title, taken, draw(t), states.map((s) => t.states[s]), Object.values(t.whole), answers(t.asked)];`,
);

const faulty = catalogue(
  `  title: 'Min dag',
  forgotten: 'Bruges ikke',
  states: { open: 'Åben', gone: 'Findes ikke mere' },
  asked: { yes: 'Ja tak', never: 'Spørges der ikke om' },
  untold: 'Mangler på engelsk',
  left: (n: number) => \`\${n} tilbage\`,
  empty: 'Noget',
  copied: 'Ikke oversat',`,
  `  title: 'My day',
  forgotten: 'Not used',
  states: { open: 'Open', gone: 'No longer there' },
  asked: { yes: 'Yes please', never: 'Nobody asks' },
  left: () => 'Some left',
  empty: '',
  copied: 'Ikke oversat',`,
  `const t = textsIn('da').desk;
   const answers = (given: { yes: string }) => given.yes;
   export const all = (state: keyof typeof t.states) =>
     [t.title, t.states[state], state === 'open', answers(t.asked), t.untold, t.left(1), t.empty, t.copied];`,
);

describe('the check of the texts', () => {
  const trees = [new PlantedTree(lawful), new PlantedTree(faulty)] as const;
  let good: Outcome;
  let bad: Outcome;

  beforeAll(async () => {
    [good, bad] = await Promise.all([runNode([check, trees[0].folder]), runNode([check, trees[1].folder])]);
  }, 120_000);
  afterAll(() => trees.forEach((tree) => tree.remove()));

  test('lets pass a catalogue whose texts are used by name, by key, as a whole or by what is handed them', () => {
    expect(good).toEqual({ code: 0, output: '' });
  });

  test.each([
    'src/texts/da/desk.ts:3 desk.forgotten is never used',
    'src/texts/da/desk.ts:4 desk.states.gone is never used',
    'src/texts/da/desk.ts:5 desk.asked.never is never used',
    'src/texts/da/desk.ts:6 desk.untold is missing in English',
    'src/texts/en/desk.ts:7 desk.left takes other arguments than in Danish',
    'src/texts/en/desk.ts:8 desk.empty says nothing',
    'src/texts/en/desk.ts:9 desk.copied is the same as in Danish',
  ])('says where: %s', (line) => {
    expect(bad.output.split('\n')).toContain(line);
  });

  test('says nothing else, and fails', () => {
    expect(bad.output.trim().split('\n')).toHaveLength(7);
    expect(bad.code).toBe(1);
  });
});
