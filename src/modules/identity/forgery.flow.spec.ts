import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer, Browser } from '../../../test/support/browser.js';
import { openDesk, password, type Desk } from '../../../test/support/desk.js';
import { routesOf, type Route } from '../../../test/flows/registered-routes.js';
import { roles } from './index.js';

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
  const send = (
    browser: Browser,
    { method, path }: Pick<Route, 'method' | 'path'>,
    token: string | undefined,
    headers: Headers,
    type = form,
  ) =>
    browser.send(method, path.replace(/:\w+/g, '999999'), {
      body: new URLSearchParams(token === undefined ? {} : { _csrf: token }).toString(),
      headers: { 'content-type': type, ...headers },
    });

  test.each(Object.entries(attacks))(
    '%s is refused by every page',
    async (_, { headers = home, token, type }) => {
      expect(pages().length).toBeGreaterThan(5);
      for (const route of pages()) {
        const { name } = route;
        const { browser, token: own } = await sender(route.path);
        const { status } = await send(browser, route, token ? token(own) : own, headers, type);
        expect([name, [403, 415].includes(status) ? 'refused' : status]).toEqual([name, 'refused']);
      }
    },
  );

  test('is told from one that it did send, also by a browser without Sec-Fetch-Site', async () => {
    for (const headers of [home, { 'sec-fetch-site': 'same-origin' }, { origin: desk.config.publicUrl }])
      for (const route of pages()) {
        const { name } = route;
        const { browser, token } = await sender(route.path);
        const { status } = await send(browser, route, token, headers);
        expect([name, [200, 303, 404, 422, 428].includes(status) ? 'read' : status]).toEqual([name, 'read']);
      }
  });

  test('is refused to a signed-in person with a token from before they signed in', async () => {
    const browser = desk.visitor();
    const token = tokenOn(await browser.get('/log-ind'));
    await browser.signIn('advisor.holm@desk.example', password);
    expect((await send(browser, { method: 'POST', path: '/sprog' }, token, home)).status).toBe(403);
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
