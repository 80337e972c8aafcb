import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer, Browser } from '../../../test/support/browser.js';
import { openDesk, password, type Desk } from '../../../test/support/desk.js';
import { demoPassword, roles } from './index.js';

const fresh = 'korrekt hest batteri hæfte';
let desk: Desk;
const me = (browser: Browser) => browser.get('/api/v1/me');
const audited = (action: string) =>
  desk.db.query<{ detail: unknown }>('SELECT detail FROM audit_event WHERE action = ? ORDER BY id', [action]);

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('own settings', () => {
  test.each(roles)('are there for an %s; a manager has no tokens', async (role) => {
    const page = await (await desk.signedIn(role)).get('/indstillinger');
    expect(page.status).toBe(200);
    expect(page.text).toContain(`${role}.holm@desk.example`);
    expect(page.text.includes('action="/indstillinger/noegler"')).toBe(role !== 'manager');
  });

  test('speak of no demo outside demo mode, and nor does the sign-in page', async () => {
    const page = await desk.visitor().get('/log-ind');
    expect(page.text).not.toMatch(new RegExp(`${demoPassword}|mette@desk.example`));
  });

  test('keep language and single keys, which hold from the next page on', async () => {
    const browser = await desk.signedIn('advisor');
    const saved = await browser.submit('/indstillinger', '/indstillinger/visning', { language: 'en' });
    expect([saved.status, saved.headers.location]).toEqual([303, '/indstillinger?gemt=visning']);
    const page = await browser.get('/indstillinger?gemt=visning');
    for (const shown of ['<html lang="en">', 'The display settings are saved', 'data-keys="off"'])
      expect(page.text).toContain(shown);
    expect((await me(browser)).json).toMatchObject({ language: 'en', singleKeys: false, version: 2 });
    expect(await audited('preferences.changed')).toEqual([{ detail: { language: 'en', singleKeys: false } }]);
  });

  test('switch the language from any page, and come back to it', async () => {
    const browser = await desk.signedIn('advisor');
    const hidden =
      (await browser.get('/indstillinger')).text.match(/name="_csrf" value="([^"]*)"/)?.[1] ?? '';
    const til = '/henvendelser?status=aabne';
    const switched = await browser.post('/sprog', { _csrf: hidden, language: 'da', til });
    expect([switched.status, switched.headers.location]).toEqual([303, til]);
    expect((await me(browser)).json).toMatchObject({ language: 'da', singleKeys: false });
    const lured = await browser.post('/sprog', {
      _csrf: hidden,
      language: 'da',
      til: 'https://evil.example',
    });
    expect(lured.headers.location).toBe('/');
  });

  test('are changed by the API only over the version that was seen', async () => {
    const browser = await desk.signedIn('coach');
    expect((await me(browser)).headers.etag).toBe('"1"');
    const patch = (body: unknown, headers = {}) => browser.api('PATCH', '/api/v1/me', body, headers);
    expect((await patch({ language: 'en' })).status).toBe(428);
    const changed = await patch({ language: 'en' }, { 'if-match': '"1"' });
    expect([changed.status, changed.headers.etag]).toEqual([200, '"2"']);
    expect(changed.json).toMatchObject({ language: 'en', singleKeys: true, version: 2 });
    const stale = await patch({ singleKeys: false }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect(stale.json).toMatchObject({ code: 'profile.changed', current: { language: 'en', version: 2 } });
    for (const unknown of [{ language: 'fr' }, { roles: ['administrator'] }, { active: true }])
      expect((await patch(unknown, { 'if-match': '"2"' })).status).toBe(422);
  });
});

describe('changing the password', () => {
  const change = (browser: Browser, current: string, wanted: string): Promise<Answer> =>
    browser.submit('/indstillinger', '/indstillinger/adgangskode', { current, fresh: wanted });

  test.each([
    [
      'a wrong present one',
      'something else entirely',
      fresh,
      '#current">Den nuværende adgangskode er ikke rigtig.',
    ],
    ['a short one', password, 'kort', '#fresh">Skriv mindst 15 tegn'],
    ['a very long one', password, 'x'.repeat(201), '#fresh">Skriv højst 200 tegn'],
    ['one that all guess', password, 'passwordpassword', '#fresh">Adgangskoden skal have 15'],
    ['the own address', password, 'Advisor.Holm@desk', '#fresh">Adgangskoden skal have 15'],
  ])('refuses %s, and says so at the field', async (_, current, wanted, said) => {
    const answer = await change(await desk.signedIn('advisor'), current, wanted);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    expect(answer.text).not.toContain(wanted);
    await desk.signedIn('advisor');
  });

  test('ends every other session, renews this one, and leaves the old password worth nothing', async () => {
    const [here, there] = [await desk.signedIn('manager'), await desk.signedIn('manager')];
    const before = here.cookies.get('sid') ?? '';
    const changed = await change(here, password, fresh);
    expect([changed.status, changed.headers.location]).toEqual([303, '/indstillinger?gemt=adgangskode']);
    expect([(await me(there)).status, (await me(here)).status]).toEqual([401, 200]);
    here.cookies.set('sid', before);
    expect((await me(here)).status).toBe(401);
    await expect(desk.signedIn('manager')).rejects.toThrow('401');
    await desk.visitor().signIn('manager.holm@desk.example', fresh);
    expect(await audited('password.changed')).toHaveLength(1);
  });

  test('keeps no fast hash of the passwords for a repeated request', async () => {
    const keys = async () => (await desk.db.query('SELECT id FROM request_key')).length;
    const before = await keys();
    await change(await desk.signedIn('coach'), password, fresh);
    expect(await keys()).toBe(before);
  });

  test('lets no one who stole a session guess the present one', async () => {
    const thief = await desk.signedIn('administrator');
    const statuses = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await change(thief, 'a guess of many', fresh)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
    desk.clock.forward(31_000);
    await desk.signedIn('administrator');
  });
});
