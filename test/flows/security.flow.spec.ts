import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { roles } from '../../src/modules/identity/index.js';
import type { Answer, Browser } from '../support/browser.js';
import { openDesk, password, type Desk } from '../support/desk.js';
import { routesOf, type Route } from './registered-routes.js';

type Headers = Record<string, string>;
const form = 'application/x-www-form-urlencoded';
const home: Headers = { 'sec-fetch-site': 'same-origin', origin: 'null' };
let desk: Desk;
let routes: readonly Route[];
/** Has every role, so that a right is never what stops them. */
let person: Browser;
let visitor: Browser;
/** The form token of another session. */
let others: string;

const tokenOn = ({ text }: Answer) => /name="_csrf" value="([^"]*)"/.exec(text)?.[1] ?? '';

beforeAll(async () => {
  desk = await openDesk();
  routes = routesOf(desk).filter(({ method }) => method !== 'GET');
  person = await desk.signedIn('advisor');
  await desk.db.transaction((tx) => tx.query('UPDATE staff SET roles = ?', [roles.join()]));
  visitor = desk.visitor();
  others = tokenOn(await (await desk.signedIn('manager')).get('/indstillinger'));
});
afterAll(() => desk.close());

const tokens = new Map<string, string>();

/** As whoever a page would serve: a visitor for sign-in, else the person, signed in again where that ended it. */
async function sender(path: string): Promise<{ browser: Browser; token: string }> {
  const open = path.endsWith('/log-ind');
  if (!open && !person.cookies.has('sid')) await person.signIn('advisor.holm@desk.example', password);
  const browser = open ? visitor : person;
  const session = () => [...browser.cookies.values()].join();
  if (!tokens.has(session())) {
    const page = await browser.get(open ? '/log-ind' : '/indstillinger');
    tokens.set(session(), tokenOn(page));
  }
  return { browser, token: tokens.get(session()) ?? '' };
}

describe('a form that our own page did not send', () => {
  const pages = () => routes.filter(({ path }) => !path.startsWith('/api/'));
  const attacks: Record<
    string,
    { headers?: Headers; token?: (own: string) => string | undefined; type?: string }
  > = {
    'without a token': { token: () => undefined },
    'with the token of another session': { token: () => others },
    'from another site by Sec-Fetch-Site': { headers: { 'sec-fetch-site': 'cross-site', origin: 'null' } },
    'from a sister site by Sec-Fetch-Site': { headers: { 'sec-fetch-site': 'same-site' } },
    'from another site by Origin': { headers: { origin: 'https://evil.example' } },
    'from a sandbox, with a null Origin': { headers: { origin: 'null' } },
    'from nowhere, with neither header': { headers: {} },
    'as text/plain': { type: 'text/plain' },
    'as multipart/form-data': { type: 'multipart/form-data; boundary=x' },
  };
  const send = (browser: Browser, path: string, token: string | undefined, headers: Headers, type = form) =>
    browser.send('POST', path.replace(/:\w+/g, '999999'), {
      body: new URLSearchParams(token === undefined ? {} : { _csrf: token }).toString(),
      headers: { 'content-type': type, ...headers },
    });

  test.each(Object.entries(attacks))(
    '%s is refused by every page',
    async (_, { headers = home, token, type }) => {
      expect(pages().length).toBeGreaterThan(5);
      for (const { name, path } of pages()) {
        const { browser, token: own } = await sender(path);
        const { status } = await send(browser, path, token ? token(own) : own, headers, type);
        expect([name, [403, 415].includes(status) ? 'refused' : status]).toEqual([name, 'refused']);
      }
    },
  );

  test('is told from one that it did send, also by a browser without Sec-Fetch-Site', async () => {
    for (const headers of [home, { 'sec-fetch-site': 'same-origin' }, { origin: desk.config.publicUrl }])
      for (const { name, path } of pages()) {
        const { browser, token } = await sender(path);
        const { status } = await send(browser, path, token, headers);
        expect([name, [200, 303, 404, 422, 428].includes(status) ? 'read' : status]).toEqual([name, 'read']);
      }
  });

  test('is refused to a signed-in person with a token from before they signed in', async () => {
    const browser = desk.visitor();
    const token = tokenOn(await browser.get('/log-ind'));
    await browser.signIn('advisor.holm@desk.example', password);
    expect((await send(browser, '/sprog', token, home)).status).toBe(403);
  });
});

describe('a call of the API', () => {
  const calls = () => routes.filter(({ path }) => path.startsWith('/api/'));
  const attacks: Record<string, Headers> = {
    'from another site by Sec-Fetch-Site': { 'sec-fetch-site': 'cross-site' },
    'from a sister site by Sec-Fetch-Site': { 'sec-fetch-site': 'same-site' },
    'from another site by Origin': { origin: 'https://evil.example' },
    'from a sandbox, with a null Origin': { origin: 'null' },
    'as text/plain': { 'content-type': 'text/plain' },
    'as a form': { 'content-type': form },
  };

  test.each(Object.entries(attacks))('%s is refused everywhere', async (_, headers) => {
    expect(calls().length).toBeGreaterThan(5);
    for (const { name, method, path } of calls()) {
      const { browser } = await sender(path);
      const sent = { body: '{}', headers: { 'content-type': 'application/json', ...headers } };
      const { status } = await browser.send(method, path.replace(/:\w+/g, '999999'), sent);
      expect([name, [403, 415].includes(status) ? 'refused' : status]).toEqual([name, 'refused']);
    }
  });

  test('needs none of this with a token of its own, and is not believed a cookie beside it', async () => {
    const { token } = (await person.api('POST', '/api/v1/tokens', { name: 'script' })).json;
    const bearer = { authorization: `Bearer ${token}`, origin: 'https://script.example' };
    expect((await desk.visitor().api('POST', '/api/v1/tokens', { name: 'more' }, bearer)).status).toBe(201);
    const wrong = { authorization: `Bearer ${'A'.repeat(43)}`, origin: 'https://evil.example' };
    expect((await person.api('POST', '/api/v1/tokens', { name: 'more' }, wrong)).status).toBe(401);
  });
});

describe('every answer', () => {
  const csp =
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';" +
    "form-action 'self';base-uri 'none';frame-ancestors 'none';object-src 'none'";
  const asset = () =>
    readdirSync(new URL('../../dist/public/', import.meta.url)).find((name) => /^app\..*css$/.test(name));
  const json = (body: string) => ({ body, headers: { 'content-type': 'application/json' } });
  const answers: Record<string, [status: number, ask: (browser: Browser) => Promise<Answer>]> = {
    'a page': [200, (browser) => browser.get('/indstillinger')],
    'a public page': [200, () => desk.visitor().get('/log-ind')],
    'a call of the API': [200, (browser) => browser.get('/api/v1/me')],
    'nothing to say': [
      204,
      async (browser) => {
        const { id } = (await browser.api('POST', '/api/v1/tokens', { name: 'gone' })).json;
        return browser.api('DELETE', `/api/v1/tokens/${id}`);
      },
    ],
    'a redirect': [303, () => desk.visitor().get('/min-dag')],
    'a body that is no JSON': [400, (browser) => browser.send('POST', '/api/v1/tokens', json('{"name":'))],
    'a poisoned body': [
      400,
      (browser) => browser.send('POST', '/api/v1/tokens', json('{"__proto__":{"a":1}}')),
    ],
    'no sign-in': [401, () => desk.visitor().get('/api/v1/me')],
    'no sign-in, for htmx': [401, () => desk.visitor().get('/min-dag', { 'hx-request': 'true' })],
    'no right': [403, async () => (await desk.signedIn('coach')).get('/api/v1/audit')],
    'a forged form': [403, (browser) => browser.post('/sprog', {})],
    'no page': [404, (browser) => browser.get('/findes-ikke')],
    'no record': [404, (browser) => browser.get('/api/v1/inquiries/2026-999999')],
    'another method': [404, (browser) => browser.send('PUT', '/log-ind', json('{}'))],
    'no version': [428, (browser) => browser.api('PATCH', '/api/v1/me', {})],
    'too much': [413, (browser) => browser.send('POST', '/api/v1/tokens', json(`"${'x'.repeat(70_000)}"`))],
    'an unknown format': [
      415,
      (browser) =>
        browser.send('POST', '/api/v1/tokens', { body: '<a/>', headers: { 'content-type': 'text/xml' } }),
    ],
    'a wrong field': [422, (browser) => browser.api('POST', '/api/v1/tokens', { name: '' })],
    'too many tries': [
      429,
      async () => {
        const attempt = () =>
          desk.visitor().api('POST', '/api/v1/session', { email: 'x@y.dk', password: 'x' });
        for (let n = 0; n < 5; n += 1) await attempt();
        return attempt();
      },
    ],
    'a file': [200, () => desk.visitor().get(`/assets/${asset()}`)],
    'no file': [404, () => desk.visitor().get('/assets/nothing.css')],
  };

  /** Everything else may hold something personal. */
  const cached: Record<string, string | undefined> = {
    'a file': 'public, max-age=31536000, immutable',
    'no file': undefined,
  };

  function expectSafe({ headers, text }: Answer, name = '') {
    expect(headers).toMatchObject({
      'content-security-policy': csp,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(headers['cache-control']).toBe(name in cached ? cached[name] : 'no-store');
    expect(headers).not.toHaveProperty('x-powered-by');
    if (text !== '') expect(headers['content-type']).toMatch(/charset=utf-8/i);
    if (String(headers['content-type']).startsWith('text/html'))
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(text).not.toMatch(/node_modules|\.(js|ts):\d+|SELECT |ER_[A-Z]+/);
  }

  test.each(Object.entries(answers))(
    'has the headers of a page that trusts nobody: %s',
    async (name, [status, ask]) => {
      const answer = await ask((await sender('/')).browser);
      expect(answer.status).toBe(status);
      expectSafe(answer, name);
    },
  );

  test.each(['/indstillinger', '/api/v1/me'])(
    'has them after a fault too, which is told by its number: %s',
    async (url) => {
      const broken = jest
        .spyOn(desk.db, 'query')
        .mockRejectedValueOnce(new Error('SELECT secret FROM node_modules'));
      const answer = await person.get(url);
      broken.mockRestore();
      expect(answer.status).toBe(500);
      expectSafe(answer);
      expect(answer.text).toContain(String(answer.headers['x-request-id']));
    },
  );

  test('says on https that the desk is never to be reached otherwise, in cookies too', async () => {
    const secure = await openDesk({ env: { PUBLIC_URL: 'https://indgang.kommune.example' } });
    try {
      const page = await secure.visitor().get('/log-ind');
      expect(page.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      const browser = await secure.signedIn('coach');
      expect([...browser.cookies.keys()]).toEqual(['__Host-sid']);
      const answer = await secure
        .visitor()
        .api('POST', '/api/v1/session', { email: 'coach.holm@desk.example', password });
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
    } finally {
      await secure.close();
    }
  });
});
