import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AddStaff, CreateApiToken, demoPassword, type Role } from '../../src/modules/identity/index.js';
import { systemPerson } from '../../src/platform/http/who.js';
import { Browser, openDesk, type TestDesk } from './local-desk.js';

const minute = 60_000;
const hour = 60 * minute;
const wrong = 'this is not the password';
let desk: TestDesk;
let ids: Record<string, string> = {};

async function add(email: string, role: Role): Promise<void> {
  const person = { name: email.split('@')[0] ?? '', email, roles: [role], password: demoPassword };
  ids[email] = await desk.app.get(AddStaff).run(person, systemPerson);
}

beforeAll(async () => {
  desk = await openDesk({ env: { INDGANG_DEMO: '1' } });
  await add('mette@desk.example', 'advisor');
  await add('jonas@desk.example', 'advisor');
  await add('karen@desk.example', 'manager');
  await add('anders@coach.example', 'coach');
  await add('admin@desk.example', 'administrator');
});
afterAll(() => desk?.close());
beforeEach(async () => {
  await desk.db.transaction((tx) => tx.query('DELETE FROM sign_in_failure'));
  await desk.db.transaction((tx) => tx.query('DELETE FROM familiar_address'));
});

const form = (email = 'mette@desk.example', password = demoPassword) => ({ email, password });
const me = (browser: Browser, headers = {}) => browser.call('GET', '/api/v1/me', undefined, headers);
const audited = async (action: string) =>
  (await desk.db.query<{ n: string }>('SELECT COUNT(*) AS n FROM audit_event WHERE action = ?', [action]))[0]
    ?.n;

describe('the sign-in page', () => {
  test('shows the demo’s persons in demo mode, and only ways in that exist', async () => {
    const page = await new Browser(desk).get('/log-ind');
    expect(page.statusCode).toBe(200);
    for (const shown of ['Log ind', 'mette@desk.example', 'anders@coach.example', demoPassword])
      expect(page.body).toContain(shown);
    expect(page.body.match(/<form/g)).toHaveLength(1);
  });

  test('lets a person in, to where their day begins', async () => {
    const before = Number(await audited('session.opened'));
    for (const [email, start] of [
      ['mette@desk.example', '/min-dag'],
      ['karen@desk.example', '/min-dag'],
      ['anders@coach.example', '/indstillinger'],
      ['admin@desk.example', '/indstillinger'],
    ] as const) {
      const browser = new Browser(desk);
      await browser.get('/log-ind');
      const answer = await browser.submit('/log-ind', form(email));
      expect([answer.statusCode, answer.headers.location]).toEqual([303, start]);
      expect((await browser.get('/')).headers.location).toBe(start);
      expect((await me(browser)).json()).toMatchObject({ email });
    }
    expect(Number(await audited('session.opened'))).toBe(before + 4);
  });

  test('says the same of a wrong password, an unknown person and a closed account, and keeps the e-mail', async () => {
    await desk.db.transaction((tx) =>
      tx.query('UPDATE staff SET active = 0 WHERE id = ?', [ids['jonas@desk.example']]),
    );
    const texts: string[] = [];
    for (const [email, password] of [
      ['mette@desk.example', wrong],
      ['nobody@desk.example', demoPassword],
      ['jonas@desk.example', demoPassword],
    ] as const) {
      const browser = new Browser(desk);
      await browser.get('/log-ind');
      const answer = await browser.submit('/log-ind', form(email, password));
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('<title>Fejl: Log ind');
      expect(answer.body).toContain(`value="${email}"`);
      expect(answer.body).not.toContain(`value="${password}"`);
      expect(browser.cookies.has('sid')).toBe(false);
      texts.push(/error-summary.*?<\/ul>/s.exec(answer.body)?.[0] ?? '');
    }
    expect(texts[0]).toContain('E-mail eller adgangskode er ikke rigtig.');
    expect(new Set(texts).size).toBe(1);
    await desk.db.transaction((tx) =>
      tx.query('UPDATE staff SET active = 1 WHERE id = ?', [ids['jonas@desk.example']]),
    );
  });

  test('names each field that is missing, in English at the English address', async () => {
    const browser = new Browser(desk);
    await browser.get('/en/log-ind');
    const answer = await browser.submit('/en/log-ind', { email: '', password: '' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<html lang="en">');
    expect(answer.body).toMatch(/<a href="#email">E-mail: This field is needed<\/a>/);
    expect(answer.body).toMatch(/<a href="#password">Password: This field is needed<\/a>/);
  });

  test('goes back to the page that was asked for, and never to another site', async () => {
    const browser = new Browser(desk);
    const turnedAway = await browser.get('/indstillinger?gemt=visning');
    expect([turnedAway.statusCode, turnedAway.headers.location]).toEqual([
      303,
      '/log-ind?til=%2Findstillinger%3Fgemt%3Dvisning',
    ]);
    await browser.get(String(turnedAway.headers.location));
    const til = '/indstillinger?gemt=visning';
    expect((await browser.submit('/log-ind', { ...form(), til })).headers.location).toBe(til);

    const lured = new Browser(desk);
    const page = await lured.get('/log-ind?til=//evil.example/min-dag');
    expect(page.body).not.toContain('evil.example');
    const answer = await lured.submit('/log-ind', { ...form(), til: '//evil.example/min-dag' });
    expect(answer.headers.location).toBe('/min-dag');
  });

  test('sends on who is signed in already', async () => {
    const browser = await new Browser(desk).signIn('anders@coach.example', demoPassword);
    expect((await browser.get('/log-ind')).headers.location).toBe('/indstillinger');
    expect((await browser.get('/log-ind?til=/coaching')).headers.location).toBe('/coaching');
  });
});

describe('a session', () => {
  test('is nowhere in the database but as a hash', async () => {
    const browser = await new Browser(desk).signIn('mette@desk.example', demoPassword);
    const token = browser.cookies.get('sid') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await desk.db.query<{ n: string }>(
      'SELECT COUNT(*) AS n FROM session WHERE token_hash IN (?, ?)',
      [Buffer.from(token), Buffer.from(token, 'base64url')],
    );
    expect(rows[0]?.n).toBe('0');
  });

  test('that an attacker chose is worth nothing before and after sign-in', async () => {
    const chosen = 'A'.repeat(43);
    const browser = new Browser(desk);
    browser.cookies.set('sid', chosen);
    expect((await me(browser)).statusCode).toBe(401);
    await browser.get('/log-ind');
    await browser.submit('/log-ind', form());
    expect(browser.cookies.get('sid')).not.toBe(chosen);
    const attacker = new Browser(desk);
    attacker.cookies.set('sid', chosen);
    expect((await me(attacker)).statusCode).toBe(401);
    const inAddress = await new Browser(desk).get(`/api/v1/me?sid=${browser.cookies.get('sid')}`);
    expect(inAddress.statusCode).toBe(401);
  });

  test('ends when someone signs in over it', async () => {
    const browser = await new Browser(desk).signIn('mette@desk.example', demoPassword);
    const old = browser.cookies.get('sid') ?? '';
    await browser.signIn('karen@desk.example', demoPassword);
    expect((await me(browser)).json()).toMatchObject({ email: 'karen@desk.example' });
    browser.cookies.set('sid', old);
    expect((await me(browser)).statusCode).toBe(401);
  });

  test.each([
    ['page', (browser: Browser) => browser.submit('/log-ud'), 303],
    ['API', (browser: Browser) => browser.call('DELETE', '/api/v1/session'), 204],
  ] as const)('is over after signing out by %s, for whoever kept its cookie', async (_, signOut, status) => {
    const browser = await new Browser(desk).signIn('mette@desk.example', demoPassword);
    await browser.get('/indstillinger');
    const token = browser.cookies.get('sid') ?? '';
    const answer = await signOut(browser);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(browser.cookies.has('sid')).toBe(false);
    browser.cookies.set('sid', token);
    expect((await me(browser)).statusCode).toBe(401);
    expect((await browser.get('/indstillinger')).headers.location).toMatch(/^\/log-ind/);
  });

  test('lives half an hour without use, as long as it is used, and ten hours at most', async () => {
    const idle = await new Browser(desk).signIn('mette@desk.example', demoPassword);
    desk.clock.advance(29 * minute);
    expect((await me(idle)).statusCode).toBe(200);
    desk.clock.advance(29 * minute);
    expect((await me(idle)).statusCode).toBe(200);
    desk.clock.advance(30 * minute);
    expect((await me(idle)).statusCode).toBe(401);

    const busy = await new Browser(desk).signIn('mette@desk.example', demoPassword);
    for (let used = 0; used < 10 * hour - 20 * minute; used += 20 * minute) {
      desk.clock.advance(20 * minute);
      expect((await me(busy)).statusCode).toBe(200);
    }
    desk.clock.advance(20 * minute);
    expect((await me(busy)).statusCode).toBe(401);
  });

  test('of a person who is closed is over at once, and so are their tokens', async () => {
    const browser = await new Browser(desk).signIn('jonas@desk.example', demoPassword);
    const owner = { id: ids['jonas@desk.example'] ?? '', roles: ['advisor'] };
    const { token } = await desk.app.get(CreateApiToken).run('export', owner, systemPerson);
    const bearer = { authorization: `Bearer ${token}` };
    expect((await me(new Browser(desk), bearer)).statusCode).toBe(200);
    await desk.db.transaction((tx) => tx.query('UPDATE staff SET active = 0 WHERE id = ?', [owner.id]));
    expect((await me(browser)).statusCode).toBe(401);
    expect((await me(new Browser(desk), bearer)).statusCode).toBe(401);
    await desk.db.transaction((tx) => tx.query('UPDATE staff SET active = 1 WHERE id = ?', [owner.id]));
  });
});

describe('guessing', () => {
  const tryAs = (browser: Browser, email: string, password = wrong) =>
    browser.call('POST', '/api/v1/session', { email, password });

  test('thirty wrong tries lock nobody out: the right password works after the wait that was told', async () => {
    const browser = new Browser(desk);
    const answers = [];
    for (let n = 0; n < 30; n += 1) answers.push(await tryAs(browser, 'mette@desk.example'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([
      ...Array(5).fill(401),
      ...Array(25).fill(429),
    ]);
    const right = await tryAs(browser, 'mette@desk.example', demoPassword);
    expect([right.statusCode, right.headers['retry-after']]).toEqual([429, '30']);
    desk.clock.advance(30_000);
    expect((await tryAs(browser, 'mette@desk.example', demoPassword)).statusCode).toBe(200);
    expect((await tryAs(browser, 'mette@desk.example')).statusCode).toBe(401);
  });

  test('forty tries at the same moment are looked at one after the other, so that five count', async () => {
    const browser = new Browser(desk);
    const answers = await Promise.all(Array.from({ length: 40 }, () => tryAs(browser, 'mette@desk.example')));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(35);
  });

  test('right passwords never make anyone wait', async () => {
    const browser = new Browser(desk);
    for (let n = 0; n < 8; n += 1)
      expect((await tryAs(browser, 'mette@desk.example', demoPassword)).statusCode).toBe(200);
  });

  test('strangers’ failures do not keep a person out of the network they use', async () => {
    const office = new Browser(desk, '198.51.100.4');
    await office.signIn('mette@desk.example', demoPassword);
    for (let n = 0; n < 12; n += 1) {
      await tryAs(new Browser(desk, `192.0.2.${n}`), 'mette@desk.example');
      desk.clock.advance((16 * minute) / 12);
    }
    for (let n = 0; n < 6; n += 1) await tryAs(new Browser(desk, `192.0.2.${n}`), 'mette@desk.example');
    expect(
      (await tryAs(new Browser(desk, '192.0.2.99'), 'mette@desk.example', demoPassword)).statusCode,
    ).toBe(429);
    expect((await tryAs(office, 'mette@desk.example', demoPassword)).statusCode).toBe(200);
  });

  test('one network may try twenty accounts, not twenty-one', async () => {
    const browser = new Browser(desk, '2001:db8:a:b::1');
    for (let n = 0; n < 20; n += 1)
      expect((await tryAs(browser, `somebody${n}@desk.example`)).statusCode).toBe(401);
    const sameNetwork = new Browser(desk, '2001:db8:a:b::2');
    expect((await tryAs(sameNetwork, 'karen@desk.example', demoPassword)).statusCode).toBe(429);
    expect(
      (await tryAs(new Browser(desk, '2001:db8:a:c::2'), 'karen@desk.example', demoPassword)).statusCode,
    ).toBe(200);
  });

  test('keeps neither address nor e-mail', async () => {
    await tryAs(new Browser(desk, '192.0.2.77'), 'mette@desk.example');
    const rows = await desk.db.query('SELECT * FROM sign_in_failure');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2\.77|mette/);
  });
});
