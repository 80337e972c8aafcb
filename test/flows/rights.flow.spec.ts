import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RIGHT } from '../../src/platform/http/access.js';
import { formToken } from '../../src/platform/http/csrf.js';
import type { Answer, Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';
import { routesOf, type Route } from './registered-routes.js';

/** contract.md, "Who may what", word for word; the startup's column is for when there is a portal. */
const contract = `
| inquiries, cases, enterprises | read, write | read, reassign | – | – |
| absence | own and colleague's "sick today" | all | – | – |
| coaching sessions | read, write | read | own, with what the client agreed to share | – |
| reports | load and balance | all, export, close a quarter | – | – |
| settings: topics, hours, texts, targets | texts | all | own hours | all |
| staff, roles, tokens, audit | own tokens | audit | own tokens | all, audit |`;
const roles = ['advisor', 'manager', 'coach', 'administrator'] as const;
type Role = (typeof roles)[number];

const table = new Map(
  contract
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, row = '', ...cells]) => [
      row,
      new Map(roles.map((role, at) => [role, cells[at]?.split(', ') ?? []])),
    ]),
);

type Place = 'everyone' | 'every role' | { readonly row: string; readonly opens: readonly string[] };
const work = (...opens: string[]): Place => ({ row: 'inquiries, cases, enterprises', opens });
const staff = (...opens: string[]): Place => ({ row: 'staff, roles, tokens, audit', opens });
const settings = (...opens: string[]): Place => ({
  row: 'settings: topics, hours, texts, targets',
  opens,
});
const inTheWork =
  '/(api/v1/)?(inquiries|henvendelser|cases|sager|promises|enterprises|virksomheder|contacts|kontakter|merges|min-dag|soeg)';

/** Where each route stands in the table: the first line that fits. A route that fits none fails the test. */
const places: readonly (readonly [pattern: string, place: Place])[] = [
  [
    '(GET|POST) (/en)?/log-ind|GET /\\*|POST /log-ud|POST /api/v1/session|GET /health/(live|ready)',
    'everyone',
  ],
  ['.* /(api/v1/tokens|indstillinger/noegler).*', staff('own tokens', 'all')],
  ['.* /(api/v1/staff|indstillinger/medarbejdere).*', staff('all')],
  ['.* /indstillinger/(aabningstid|emner|fordeling|navne)', settings('all')],
  ['.* /(api/v1/settings|indstillinger/(tekster|historik)).*', settings('texts', 'all')],
  ['GET /api/v1/audit', staff('audit')],
  ['GET /metrics', staff('all')],
  ['.* /(api/v1/checklists|indstillinger/tjeklister).*', settings('texts', 'all')],
  ['GET /|POST /sprog|(GET|PATCH) /api/v1/me|DELETE /api/v1/session|.* /indstillinger.*', 'every role'],
  ['GET /api/(docs|v1/openapi).*', 'every role'],
  ['.* (/api/v1/conflicts|/virksomheder/:enterpriseId/inhabilitet).*', work('write', 'reassign')],
  ['POST .*/(reassignment|tildeling|undo|fortryd)', work('write', 'reassign')],
  ['(PUT|DELETE) /api/v1/inquiries/:reference/viewers/me', work('read')],
  ['GET /live.*|.* (/kladder|/api/v1/drafts).*', 'every role'],
  ['GET /(henvendelser|sager|virksomheder)/ny', work('write')],
  [`GET ${inTheWork}.*`, work('read')],
  [`(POST|PUT|PATCH|DELETE) ${inTheWork}.*`, work('write')],
  [
    '.* /(api/v1/absences|fravaer|api/v1/advisors/:id/week).*',
    { row: 'absence', opens: ['own and colleague\'s "sick today"', 'all'] },
  ],
  ['GET /api/v1/advisors.*', { row: 'reports', opens: ['load and balance', 'all'] }],
];

let desk: Desk;
let routes: readonly Route[];
const browsers = new Map<Role | 'none' | 'visitor', Browser>();

beforeAll(async () => {
  desk = await openDesk();
  routes = routesOf(desk);
  for (const role of roles) browsers.set(role, await desk.signedIn(role));
  browsers.set('none', await desk.signedIn('coach', 'No Role'));
  await desk.db.transaction((tx) => tx.query("UPDATE staff SET roles = '' WHERE name = 'No Role'"));
  const visitor = desk.visitor();
  visitor.cookies.set('anon', 'a visitor');
  browsers.set('visitor', visitor);
});
afterAll(() => desk.close());

const placeOf = ({ name }: Route) =>
  places.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(name))?.[1];
/** Its answer has no end. */
const stream = '/live';
const isApi = ({ path }: Route) => path.startsWith('/api/') || path === '/metrics';

function may(role: Role, place: Place): boolean {
  if (typeof place === 'string') return true;
  return place.opens.some((word) => table.get(place.row)?.get(role)?.includes(word));
}

/** A request that nothing but rights can stop at the door: from our own page, with its form token. */
async function ask(
  who: Role | 'none' | 'visitor',
  route: Route,
  id = '999999',
  method = route.path === stream ? 'HEAD' : route.method,
): Promise<Answer> {
  let browser = browsers.get(who) ?? desk.visitor();
  if (who !== 'visitor' && !browser.cookies.has('sid'))
    browsers.set(who, (browser = await desk.signedIn(who as Role)));
  const url = route.path.replace(/:\w+/g, id);
  if (method === 'GET' || method === 'HEAD') return browser.send(method, url, {});
  if (isApi(route)) return browser.api(method, url, method === 'DELETE' ? undefined : {});
  const session = browser.cookies.get('sid') ?? browser.cookies.get('anon') ?? '';
  return browser.sendForm(method, url, { _csrf: formToken(desk.config, session) });
}

const outcome = ({ status, headers }: Answer) => {
  // Signing out goes to the same page, and says that it is over.
  const sentToSignIn = String(headers.location).startsWith('/log-ind') && !headers['clear-site-data'];
  if (status === 401 || sentToSignIn) return 'sign in first';
  return status === 403 ? 'no' : status < 500 ? 'yes' : `fault ${status}`;
};

describe('who may what', () => {
  test('each route has its place in the contract’s table', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => placeOf(route) === undefined).map(({ name }) => name)).toEqual([]);
    expect(routes.filter(({ handler }) => Reflect.getMetadata(RIGHT, handler) === undefined)).toEqual([]);
  });

  test.each(roles)('the table, and nothing else, decides what the %s opens', async (role) => {
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const route of routes) {
      expected[route.name] = may(role, placeOf(route) ?? 'everyone') ? 'yes' : 'no';
      found[route.name] = outcome(await ask(role, route));
    }
    expect(found).toEqual(expected);
  });

  test('a visitor opens what is for everyone, and is asked to sign in for the rest, by HEAD as by GET', async () => {
    for (const method of ['as it is', 'HEAD'] as const) {
      const asked = routes.filter((route) => method !== 'HEAD' || route.method === 'GET');
      const found = [];
      for (const route of asked)
        found.push([
          route.name,
          outcome(await ask('visitor', route, undefined, method === 'HEAD' ? method : undefined)),
        ]);
      expect(found).toEqual(
        asked.map((route) => [route.name, placeOf(route) === 'everyone' ? 'yes' : 'sign in first']),
      );
    }
  });

  test('a person without a role opens nothing', async () => {
    for (const route of routes.filter(
      ({ method, path }) => method === 'GET' && !/log-ind|health|\*/.test(path),
    ))
      expect([route.name, outcome(await ask('none', route))]).toEqual([route.name, 'no']);
  });

  test('a route whose decorator was forgotten is closed to all', async () => {
    const route = routes.find(({ name }) => name === 'GET /api/v1/me');
    if (!route) throw new Error('GET /api/v1/me is gone: choose another route');
    const right: unknown = Reflect.getMetadata(RIGHT, route.handler);
    Reflect.deleteMetadata(RIGHT, route.handler);
    try {
      for (const role of roles) expect(outcome(await ask(role, route))).toBe('no');
      expect(outcome(await ask('visitor', route))).toBe('sign in first');
    } finally {
      Reflect.defineMetadata(RIGHT, right, route.handler);
    }
    expect(outcome(await ask('coach', route))).toBe('yes');
  });
});

describe('what does not exist', () => {
  /** What hangs on an enterprise's page: of an unknown one there is nothing to list. */
  const mayBeEmpty = /^GET \/(henvendelser|sager)\/for\//;
  const withId = () => routes.filter(({ name }) => name.includes(':') && !mayBeEmpty.test(name));
  const allowed = (route: Route) =>
    roles.find((role) => may(role, placeOf(route) ?? 'everyone')) ?? 'advisor';

  test('is not found, and never forbidden, whoever asks', async () => {
    for (const route of withId())
      for (const role of roles.filter((one) => may(one, placeOf(route) ?? 'everyone'))) {
        const { status } = await ask(role, route);
        // A body may be read before the record it is for.
        const expected = route.method === 'GET' || route.method === 'DELETE' ? [404] : [404, 422, 428];
        expect([route.name, role, expected.includes(status) ? 'not found' : status]).toEqual([
          route.name,
          role,
          'not found',
        ]);
      }
  });

  test.each(['0', '-1', 'x', '99999999999999999999', "1'%20OR%20'1'='1", '%00', '..%2F..%2Fetc', '%E0%A4%A'])(
    'is not found under the id %s either',
    async (id) => {
      for (const route of withId()) {
        const { status } = await ask(allowed(route), route, id);
        expect([route.name, [400, 404, 422, 428].includes(status) ? 'refused' : status]).toEqual([
          route.name,
          'refused',
        ]);
      }
    },
  );

  test('is not found where there is no route, signed in or not', async () => {
    for (const who of ['visitor', 'administrator'] as const) {
      const browser = browsers.get(who) ?? desk.visitor();
      for (const url of [
        '/findes-ikke',
        '/api/v1/findes-ikke',
        '/.git/config',
        '/assets/../package.json',
        '/%2e%2e/etc/passwd',
      ])
        expect([url, (await browser.get(url)).status]).toEqual([url, 404]);
    }
  });
});
