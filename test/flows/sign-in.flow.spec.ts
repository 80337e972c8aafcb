import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CreateApiToken, demoPassword } from '../../src/modules/identity/index.js';
import { systemPerson } from '../../src/platform/http/who.js';
import type { Browser } from '../support/browser.js';
import { openDesk, password, type Desk } from '../support/desk.js';

const minute = 60_000;
const hour = 60 * minute;
const wrong = 'this is not the password';
const [advisor, manager] = ['advisor.holm@desk.example', 'manager.holm@desk.example'];
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ env: { INDGANG_DEMO: '1', TRUST_PROXY: '127.0.0.1' } });
  for (const role of ['advisor', 'manager', 'coach', 'administrator'] as const) await desk.person(role);
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.db.transaction((tx) => tx.query('DELETE FROM sign_in_failure'));
  await desk.db.transaction((tx) => tx.query('DELETE FROM familiar_address'));
});

const me = (browser: Browser, headers = {}) => browser.get('/api/v1/me', headers);
const setActive = (active: 0 | 1, email: string) =>
  desk.db.transaction((tx) => tx.query('UPDATE staff SET active = ? WHERE email = ?', [active, email]));

describe('the sign-in page', () => {
  test('shows the demo’s persons in demo mode, and only ways in that exist', async () => {
    const page = await desk.visitor().get('/log-ind');
    expect(page.status).toBe(200);
    for (const shown of ['Log ind', 'mette@desk.example', 'anders@coach.example', demoPassword])
      expect(page.text).toContain(shown);
    expect(page.text.match(/<form/g)).toHaveLength(1);
  });

  test.each([
    ['advisor', '/min-dag'],
    ['manager', '/min-dag'],
    ['coach', '/indstillinger'],
    ['administrator', '/indstillinger'],
  ])('lets an %s in, to %s, and notes it', async (role, start) => {
    const opened = "SELECT id FROM audit_event WHERE action = 'session.opened'";
    const before = (await desk.db.query(opened)).length;
    const browser = desk.visitor();
    const email = `${role}.holm@desk.example`;
    const answer = await browser.submit('/log-ind', '/log-ind', { email, password });
    expect([answer.status, answer.headers.location]).toEqual([303, start]);
    expect((await browser.get('/')).headers.location).toBe(start);
    expect((await me(browser)).json).toMatchObject({ email });
    expect(await desk.db.query(opened)).toHaveLength(before + 1);
  });

  test('says the same of a wrong password, an unknown person and a closed account, and keeps the e-mail', async () => {
    await setActive(0, manager);
    const said = [];
    for (const [email, typed] of [
      [advisor, wrong],
      ['nobody@desk.example', password],
      [manager, password],
    ] as const) {
      const browser = desk.visitor();
      const answer = await browser.submit('/log-ind', '/log-ind', { email, password: typed });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('<title>Fejl: Log ind');
      expect(answer.text).toContain(`value="${email}"`);
      expect(answer.text).not.toContain(typed);
      expect(browser.cookies.has('sid')).toBe(false);
      said.push(/error-summary.*?<\/ul>/s.exec(answer.text)?.[0]);
    }
    await setActive(1, manager);
    expect(said[0]).toContain('E-mail eller adgangskode er ikke rigtig.');
    expect(new Set(said).size).toBe(1);
  });

  test('names each field that is missing, in English at the English address', async () => {
    const answer = await desk.visitor().submit('/en/log-ind', '/en/log-ind', { email: '', password: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<html lang="en">');
    expect(answer.text).toContain('<a href="#email">E-mail: This field is needed</a>');
    expect(answer.text).toContain('<a href="#password">Password: This field is needed</a>');
  });

  test('goes back to the page that was asked for, and never to another site', async () => {
    const browser = desk.visitor();
    const turnedAway = await browser.get('/indstillinger?gemt=visning');
    expect(turnedAway.status).toBe(303);
    const page = String(turnedAway.headers.location);
    expect(page).toBe('/log-ind?til=%2Findstillinger%3Fgemt%3Dvisning');
    const answer = await browser.submit(page, '/log-ind', { email: advisor, password });
    expect(answer.headers.location).toBe('/indstillinger?gemt=visning');

    const [lured, til] = [desk.visitor(), '//evil.example/min-dag'];
    const lure = await lured.get(`/log-ind?til=${til}`);
    expect(lure.text).not.toContain('name="til"');
    expect((await lured.submit(lure, '/log-ind', { email: advisor, password, til })).headers.location).toBe(
      '/min-dag',
    );
  });

  test('sends on who is signed in already', async () => {
    const browser = await desk.signedIn('coach');
    expect((await browser.get('/log-ind')).headers.location).toBe('/indstillinger');
    expect((await browser.get('/log-ind?til=/coaching')).headers.location).toBe('/coaching');
  });
});

describe('a session', () => {
  test('is in the database as a hash only', async () => {
    const token = (await desk.signedIn('advisor')).cookies.get('sid') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const plain = [Buffer.from(token).subarray(0, 32), Buffer.from(token, 'base64url')];
    expect(await desk.db.query('SELECT 1 FROM session WHERE token_hash IN (?, ?)', plain)).toEqual([]);
  });

  test('that an attacker chose is worth nothing before and after sign-in', async () => {
    const chosen = 'A'.repeat(43);
    const [victim, attacker] = [desk.visitor(), desk.visitor()];
    for (const browser of [victim, attacker]) browser.cookies.set('sid', chosen);
    expect((await me(victim)).status).toBe(401);
    await victim.submit('/log-ind', '/log-ind', { email: advisor, password });
    expect(victim.cookies.get('sid')).not.toBe(chosen);
    expect((await me(victim)).status).toBe(200);
    expect((await me(attacker)).status).toBe(401);
    expect((await desk.visitor().get(`/api/v1/me?sid=${victim.cookies.get('sid')}`)).status).toBe(401);
  });

  test('ends when someone signs in over it', async () => {
    const browser = await desk.signedIn('advisor');
    const old = browser.cookies.get('sid') ?? '';
    await browser.signIn(manager, password);
    expect((await me(browser)).json).toMatchObject({ email: manager });
    browser.cookies.set('sid', old);
    expect((await me(browser)).status).toBe(401);
  });

  test.each([
    ['page', 303, (browser: Browser) => browser.submit('/indstillinger', '/log-ud')],
    ['API', 204, (browser: Browser) => browser.api('DELETE', '/api/v1/session')],
  ] as const)('is over after signing out by %s, for whoever kept its cookie', async (_, status, signOut) => {
    const browser = await desk.signedIn('advisor');
    const token = browser.cookies.get('sid') ?? '';
    const answer = await signOut(browser);
    expect([answer.status, answer.headers['clear-site-data']]).toEqual([status, '"cache", "storage"']);
    expect(browser.cookies.has('sid')).toBe(false);
    browser.cookies.set('sid', token);
    expect((await me(browser)).status).toBe(401);
    expect((await browser.get('/indstillinger')).headers.location).toMatch(/^\/log-ind/);
  });

  test('lives half an hour without use, as long as it is used, and ten hours at most', async () => {
    const idle = await desk.signedIn('advisor');
    for (const [minutes, status] of [
      [29, 200],
      [29, 200],
      [30, 401],
    ] as const) {
      desk.clock.forward(minutes * minute);
      expect((await me(idle)).status).toBe(status);
    }
    const busy = await desk.signedIn('advisor');
    for (let used = 0; used < 10 * hour - 20 * minute; used += 20 * minute) {
      desk.clock.forward(20 * minute);
      expect((await me(busy)).status).toBe(200);
    }
    desk.clock.forward(20 * minute);
    expect((await me(busy)).status).toBe(401);
  });

  test('of a person who is closed is over at once, and so are their tokens', async () => {
    const browser = await desk.signedIn('coach');
    const owner = { id: await desk.person('coach'), roles: ['coach'] };
    const { token } = await desk.get<CreateApiToken>(CreateApiToken).run('export', owner, systemPerson);
    const bearer = { authorization: `Bearer ${token}` };
    expect((await me(desk.visitor(), bearer)).status).toBe(200);
    await setActive(0, 'coach.holm@desk.example');
    expect([(await me(browser)).status, (await me(desk.visitor(), bearer)).status]).toEqual([401, 401]);
    await setActive(1, 'coach.holm@desk.example');
  });
});

describe('guessing', () => {
  const guess = (email: string, address: string, typed = wrong) =>
    desk.visitor().api('POST', '/api/v1/session', { email, password: typed }, { 'x-forwarded-for': address });

  test('thirty wrong tries lock nobody out: the right password works after the wait that was told', async () => {
    const statuses = [];
    for (let n = 0; n < 30; n += 1) statuses.push((await guess(advisor, '192.0.2.1')).status);
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(25).fill(429)]);
    const early = await guess(advisor, '192.0.2.1', password);
    expect([early.status, early.headers['retry-after']]).toEqual([429, '30']);
    expect(early.json.detail).toBe('For mange forsøg. Prøv igen om 30 sekunder.');
    desk.clock.forward(30_000);
    expect((await guess(advisor, '192.0.2.1', password)).status).toBe(200);
    expect((await guess(advisor, '192.0.2.1')).status).toBe(401);
  });

  test('forty tries at the same moment are looked at one after the other, so that five count', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess(advisor, '192.0.2.1')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(35);
  });

  test('right passwords never make anyone wait', async () => {
    for (let n = 0; n < 8; n += 1) expect((await guess(advisor, '192.0.2.1', password)).status).toBe(200);
  });

  test('strangers’ failures do not keep a person out of the network they use', async () => {
    expect((await guess(advisor, '198.51.100.4', password)).status).toBe(200);
    for (let n = 0; n < 7; n += 1) await guess(advisor, `192.0.2.${n}`);
    expect((await guess(advisor, '192.0.2.99', password)).status).toBe(429);
    expect((await guess(advisor, '198.51.100.4', password)).status).toBe(200);
  });

  test('one network may fail on twenty accounts, not on twenty-one', async () => {
    for (let n = 0; n < 20; n += 1)
      expect((await guess(`somebody${n}@desk.example`, '2001:db8:a:b::1')).status).toBe(401);
    expect((await guess(manager, '2001:db8:a:b::2', password)).status).toBe(429);
    expect((await guess(manager, '2001:db8:a:c::2', password)).status).toBe(200);
  });

  test('leaves neither address nor e-mail behind', async () => {
    await guess(advisor, '192.0.2.77');
    const rows = await desk.db.query('SELECT * FROM sign_in_failure');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2\.77|advisor/);
  });
});
