import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PartyWords } from '../party-words.js';
import { PartyDesk } from '../../../../test/support/party-desk.js';
import { EnterpriseList, type EnterpriseFilter } from './enterprise-list.query.js';
import { PartySuggestions } from './party-suggestions.query.js';

let register: PartyDesk;
beforeAll(async () => {
  register = await PartyDesk.open();
  await register.empty();
  const enter = (name: string, cvr?: string, contact?: object, kind = 'sov') =>
    register.resolve({
      enterprise: { name, cvr },
      contact,
      kind,
      municipalityCode: '740',
      confirmedNew: true,
    });
  await enter('Åbenrå Café ApS', '99000007', {
    name: 'Søren Ærø',
    phone: '86 00 00 31',
    email: 'soeren@cafe.example',
  });
  await enter('Aabenraa Avis', undefined, undefined, 'traditional');
  await enter('Ø-Bageriet', undefined, { name: 'Café Olsen', email: 'olsen@gmail.com' });
  await enter('Bageriet Skovlyst', undefined, { name: 'Eva Lund' }, 'startup');
  await enter('100% Genbrug');
  await register.resolve({ contact: { name: 'Sejr Abel', phone: '+46812345678' }, kind: 'citizen' });
});
afterAll(() => register.close());

const suggest = async (text: string, limit?: number) =>
  (await register.app.get(PartySuggestions).find(text, limit)).map(({ name, contactName }) =>
    [contactName, name].filter(Boolean).join(', '),
  );
const list = async (filter: Partial<EnterpriseFilter> = {}) =>
  (await register.app.get(EnterpriseList).find({ limit: 50, ...filter })).items.map(({ name }) => name);

describe('as one types', () => {
  test.each(['aabenraa', 'Åbenrå', 'åben', 'AABENR'])('%j finds what is spelt either way', async (text) => {
    expect(await suggest(text)).toEqual(['Aabenraa Avis', 'Åbenrå Café ApS', 'Søren Ærø, Åbenrå Café ApS']);
  });

  test.each(['cafe', 'Café'])(
    '%j finds é, the name that begins so before the word inside one',
    async (text) => {
      expect(await suggest(text)).toEqual([
        'Café Olsen, Ø-Bageriet',
        'Åbenrå Café ApS',
        'Søren Ærø, Åbenrå Café ApS',
      ]);
    },
  );

  test('the whole name is first, a word inside a name is found', async () => {
    expect(await suggest('bageriet')).toEqual([
      'Bageriet Skovlyst',
      'Eva Lund, Bageriet Skovlyst',
      'Ø-Bageriet',
      'Café Olsen, Ø-Bageriet',
    ]);
    expect((await suggest('Ø-Bageriet'))[0]).toBe('Ø-Bageriet');
    expect(await suggest('skov')).toEqual(['Bageriet Skovlyst', 'Eva Lund, Bageriet Skovlyst']);
  });

  test('every word must match, of the person, of the enterprise or of both, in any order', async () => {
    expect(await suggest('søren åbenrå')).toEqual(['Søren Ærø, Åbenrå Café ApS']);
    expect(await suggest('cafe aeroe')).toEqual(['Søren Ærø, Åbenrå Café ApS']);
    expect(await suggest('eva åbenrå')).toEqual([]);
  });

  test.each(['99 00 00 07', '9900', 'DK 9900 0007'])(
    'the CVR number %j finds the enterprise first',
    async (text) => {
      expect(await suggest(text)).toEqual(['Åbenrå Café ApS', 'Søren Ærø, Åbenrå Café ApS']);
    },
  );

  test.each(['86 00 00 31', '86 00', '+45 86 00', '004586000031'])(
    'the phone number %j finds the person',
    async (text) => {
      expect(await suggest(text)).toEqual(['Søren Ærø, Åbenrå Café ApS']);
    },
  );

  test('an address or its domain finds the person, a provider of free mailboxes nobody', async () => {
    expect(await suggest('soeren@ca')).toEqual(['Søren Ærø, Åbenrå Café ApS']);
    expect(await suggest('cafe.example')).toEqual(['Søren Ærø, Åbenrå Café ApS']);
    expect(await suggest('gmail.com')).toEqual([]);
    expect(await suggest('olsen@gmail')).toEqual(['Café Olsen, Ø-Bageriet']);
  });

  test('someone without an enterprise is found too, by a foreign number as well', async () => {
    expect(await suggest('812345')).toEqual(['Sejr Abel']);
    expect(await suggest('abel')).toEqual(['Sejr Abel']);
  });

  test('what means something in LIKE means nothing here, and a lone letter finds nothing', async () => {
    expect(await suggest('100%')).toEqual(['100% Genbrug']);
    expect(await suggest('%%')).toEqual([]);
    expect(await suggest('__')).toEqual([]);
    expect(await suggest('å')).toEqual(await suggest('aa'));
    expect(await suggest('x')).toEqual([]);
    expect(await suggest('')).toEqual([]);
  });

  test('no more come than are asked for', async () => {
    expect(await suggest('aabenraa', 2)).toHaveLength(2);
  });
});

describe('the list', () => {
  test('stands in Danish order, Ø before Å and Aa among Å', async () => {
    expect(await list()).toEqual([
      '100% Genbrug',
      'Bageriet Skovlyst',
      'Ø-Bageriet',
      'Aabenraa Avis',
      'Åbenrå Café ApS',
    ]);
  });

  test('is read page by page without gap or repetition', async () => {
    const read: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await register.app.get(EnterpriseList).find({ limit: 2, cursor });
      read.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(read).toEqual(await list());
  });

  test('is narrowed by words, kind and status, and counted alike', async () => {
    expect(await list({ q: 'cafe' })).toEqual(['Ø-Bageriet', 'Åbenrå Café ApS']);
    expect(await list({ q: 'bageriet', kind: 'startup' })).toEqual(['Bageriet Skovlyst']);
    expect(await list({ q: '86 00 00 31' })).toEqual(['Åbenrå Café ApS']);
    expect(await list({ rsvStatus: 'rsv' })).toEqual([]);
    expect(await list({ q: 'x' })).toEqual([]);
    expect(await register.app.get(EnterpriseList).count({ q: 'cafe' })).toBe(2);
    expect(await register.app.get(EnterpriseList).count({ kind: 'traditional' })).toBe(1);
  });

  test('opens at the beginning for a cursor that is none', async () => {
    expect(await list({ cursor: 'bad!' })).toEqual(await list());
  });
});

test('the words of a party are its names, numbers and address, folded', async () => {
  const [cafe] = (await register.app.get(EnterpriseList).find({ q: 'aabenraa cafe', limit: 1 })).items;
  const words = await register.db.transaction((tx) =>
    register.app.get(PartyWords).wordsOf(tx, { enterpriseId: cafe?.id ?? null, contactId: null }),
  );
  expect(words).toEqual(['aabenraa', 'cafe', 'aps', '99000007']);
});
