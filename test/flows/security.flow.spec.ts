import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { Settings } from '../../src/modules/settings/index.js';
import type { Answer, Browser } from '../support/browser.js';
import { openDesk, password, type Desk } from '../support/desk.js';

let desk: Desk;
let person: Browser;

beforeAll(async () => {
  desk = await openDesk();
  person = await desk.signedIn('advisor');
});
afterAll(() => desk.close());

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
  const cached: Record<string, string> = { 'a file': 'public, max-age=31536000, immutable' };

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
    expect(headers['cache-control']).toBe(cached[name] ?? 'no-store');
    expect(headers).not.toHaveProperty('x-powered-by');
    if (text !== '') expect(headers['content-type']).toMatch(/charset=utf-8/i);
    if (String(headers['content-type']).startsWith('text/html'))
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(text).not.toMatch(/node_modules|\.(js|ts):\d+|SELECT |ER_[A-Z]+/);
  }

  test.each(Object.entries(answers))(
    'has the headers of a page that trusts nobody: %s',
    async (name, [status, ask]) => {
      const answer = await ask(person);
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

  test('comes, and has them, while the database is away', async () => {
    const away = new Error('connect ECONNREFUSED');
    const broken = [
      jest.spyOn(desk.db, 'query').mockRejectedValue(away),
      jest.spyOn(desk.get<Settings>(Settings), 'current').mockRejectedValue(away),
    ];
    const answers = [await person.get('/indstillinger'), await desk.visitor().get('/findes-ikke')];
    broken.forEach((spy) => spy.mockRestore());
    expect(answers.map(({ status }) => status)).toEqual([500, 404]);
    for (const answer of answers) {
      expectSafe(answer);
      expect(answer.text).toMatch(/^<!doctype html>.*<h1>/s);
    }
  });

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
