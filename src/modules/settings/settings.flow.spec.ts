import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer, Browser } from '../../../test/support/browser.js';
import { openDesk, type Desk } from '../../../test/support/desk.js';
import { settingNames, settingSections } from './setting-sections.js';
import { textNames } from './index.js';

let desk: Desk;
let karen: Browser;
let mette: Browser;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  karen = await desk.signedIn('manager', 'Karen Lindholm');
});
afterAll(() => desk.close());

const api = '/api/v1/settings';
const get = async (name: string, browser = karen) => (await browser.get(`${api}/${name}`)).json;
const put = (name: string, value: unknown, version: number, browser = karen) =>
  browser.api('PUT', `${api}/${name}`, { value }, { 'if-match': `"${version}"` });
/** Sets it over whatever it is now. */
const set = async (name: string, value: unknown) => put(name, value, (await get(name)).version);
const said = ({ json }: Answer) =>
  Object.fromEntries(json.errors.map(({ field, message }: Record<string, string>) => [field, message]));

describe('who may set what', () => {
  test('a manager and an administrator all of it, an advisor the texts, a coach nothing', async () => {
    const names = async (browser: Browser) =>
      (await browser.get(api)).json.items?.map(({ name }: { name: string }) => name);
    expect(await names(karen)).toEqual(settingNames);
    expect(await names(await desk.signedIn('administrator'))).toEqual(settingNames);
    expect(await names(mette)).toEqual(textNames);
    expect((await (await desk.signedIn('coach')).get(api)).status).toBe(403);
    expect((await put('answerWithinHours', 4, 0, mette)).status).toBe(403);
    expect((await mette.get('/indstillinger/historik/topics')).status).toBe(403);
    expect((await put('noticeGreeting', { da: 'Kære', en: 'Dear' }, 0, mette)).status).toBe(200);
  });

  test.each(Object.values(settingSections))(
    'the menu shows $href to those who may, and it opens',
    async (section) => {
      for (const browser of [karen, mette]) {
        const isOpen = (await browser.get(section.href)).status === 200;
        expect((await browser.get('/indstillinger')).text.includes(`href="${section.href}"`)).toBe(isOpen);
        expect(isOpen).toBe(browser === karen || section === settingSections.texts);
      }
    },
  );

  test('what the desk keeps for itself is no setting', async () => {
    expect((await put('demo', 'done', 0)).status).toBe(404);
  });
});

describe('a value', () => {
  test('says who set it last, keeps every value it had, and leaves one audit row with before and after', async () => {
    expect(await get('partnerName')).toMatchObject({
      value: 'Erhverv Silkeborg',
      version: 0,
      changedBy: null,
    });
    const saved = await karen.submit('/indstillinger/navne', '/indstillinger/navne', {
      name: 'partnerName',
      value: 'Business Midt',
    });
    expect([saved.status, saved.headers.location]).toEqual([303, '/indstillinger/navne?gemt=partnerName']);
    const page = (await karen.get('/indstillinger/navne?gemt=partnerName')).text;
    for (const shown of ['Gemt: Partnerens navn', 'value="Business Midt"', 'Senest ændret af Karen Lindholm'])
      expect(page).toContain(shown);
    expect((await set('partnerName', 'Erhverv Midt')).json).toMatchObject({ version: 2 });
    const history = (await karen.get('/indstillinger/historik/partnerName')).text;
    expect(history.indexOf('Erhverv Midt')).toBeLessThan(history.indexOf('Business Midt'));
    const changes = (await karen.get(`${api}/partnerName/changes?limit=1`)).json;
    expect(changes.items[0]).toMatchObject({ value: 'Erhverv Midt', changedByName: 'Karen Lindholm' });
    const older = await karen.get(`${api}/partnerName/changes?limit=1&cursor=${changes.nextCursor}`);
    expect(older.json).toMatchObject({ items: [{ value: 'Business Midt' }], nextCursor: null });
    const audited = await desk.db.query(
      "SELECT detail FROM audit_event WHERE action = 'setting.changed' AND subject_id = 'partnerName' ORDER BY id",
    );
    expect(audited).toEqual([
      { detail: { before: 'Erhverv Silkeborg', after: 'Business Midt' } },
      { detail: { before: 'Business Midt', after: 'Erhverv Midt' } },
    ]);
  });

  test('that somebody set meanwhile is shown beside one’s own, and not overwritten unseen', async () => {
    const open = await karen.get('/indstillinger/fordeling');
    await set('answerWithinHours', 6);
    const sent = { name: 'answerWithinHours', value: '12' };
    const version =
      /name="name" value="answerWithinHours"\/?><input type="hidden" name="version" value="(\d+)"/.exec(
        open.text,
      )?.[1];
    const form = await karen.post('/indstillinger/fordeling', {
      ...sent,
      version: version ?? '',
      _csrf: csrf(open),
    });
    expect(form.status).toBe(412);
    for (const shown of ['En anden har ændret det imens', '6 timer', '12 timer', 'Brug min'])
      expect(form.text).toContain(shown);
    expect(await get('answerWithinHours')).toMatchObject({ value: 6 });
    const stale = await put('answerWithinHours', 12, 0);
    expect(stale.status).toBe(412);
    expect(stale.json).toMatchObject({ code: 'setting.changed', current: { value: 6, version: 1 } });
    expect((await karen.api('PUT', `${api}/answerWithinHours`, { value: 12 })).status).toBe(428);
    const mine = await karen.post('/indstillinger/fordeling', { ...sent, version: '1', _csrf: csrf(form) });
    expect(mine.status).toBe(303);
    expect(await get('answerWithinHours')).toMatchObject({ value: 12, version: 2 });
  });

  test('set by ten people at once from the same sight is set by one of them', async () => {
    const { version } = await get('municipalityName');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => put('municipalityName', `Kommune ${n}`, version)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
  });

  test.each([
    ['openingHours', [[{ from: '16:00', to: '08:00' }]], 'value.0', 'Slut skal ligge efter start'],
    ['openingHours', [[{ from: '25:00', to: '16:00' }]], 'value.0.0.from', 'Skriv et klokkeslæt'],
    ['openingHours', [[], []], 'value', 'Der skal være åbent mindst én dag'],
    ['openingHours', [{ from: '08:00', to: '12:00' }], 'value', 'Feltet skal udfyldes'],
    ['closings', [{ date: '2026-02-30', text: 'Lukket' }], 'value.0', 'Datoen findes ikke'],
    ['closings', [{ date: '2026-12-24', text: 'Ring til 010190-1234' }], 'value.0.text', 'CPR'],
    ['answerWithinHours', 0, 'value', 'fra 1 til 400'],
    ['answerWithinHours', 'otte', 'value', 'Skriv et helt tal'],
    [
      'assignment',
      { continuityCeiling: 1, topicPreference: 2, returnerDailyFactor: 0.5 },
      'value.returnerDailyFactor',
      'fra 1 til 10',
    ],
    ['preferredTopics', { 999999: ['startup'] }, 'value.999999', 'Vælg en af mulighederne'],
    ['rsvTarget', { value: 20, by: 'i morgen' }, 'value.by', 'Skriv en dato'],
    ['municipalityCode', '74', 'value', 'tre cifre'],
    ['deskName', '', 'value', 'Feltet skal udfyldes'],
    ['privacyNotice', { da: 'Kun dansk' }, 'value.en', 'Feltet skal udfyldes'],
  ])('%s %j is refused, with what is wrong at the field', async (name, value, field, message) => {
    const before = await get(name);
    const answer = await set(name, value);
    expect([answer.status, said(answer)]).toEqual([422, { [field]: expect.stringContaining(message) }]);
    expect(await get(name)).toEqual(before);
  });

  test('that is refused stands in its form as it was typed', async () => {
    const refused = await karen.submit('/indstillinger/aabningstid', '/indstillinger/aabningstid', {
      name: 'openingHours',
      'value.0.0.from': '8',
      'value.0.0.to': '7.30',
      'value.5.0.from': '10.00',
      'value.5.0.to': '14.00',
    });
    expect(refused.status).toBe(422);
    for (const shown of ['<title>Fejl: ', 'Slut skal ligge efter start', 'value="07.30"', 'value="14.00"'])
      expect(refused.text).toContain(shown);
  });
});

const csrf = ({ text }: Answer) => /name="_csrf" value="([^"]*)"/.exec(text)?.[1] ?? '';
