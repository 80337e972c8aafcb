import { describe, expect, test } from '@jest/globals';
import { returnPath, startPage } from './start-page.js';

describe('where sign-in leads', () => {
  test('to the day for those who answer or lead, to the settings for others', () => {
    expect(startPage(['advisor'])).toBe('/min-dag');
    expect(startPage(['manager'])).toBe('/min-dag');
    expect(startPage(['coach'])).toBe('/indstillinger');
    expect(startPage(['administrator'])).toBe('/indstillinger');
    expect(startPage(['administrator', 'advisor'])).toBe('/min-dag');
  });

  test.each([
    '/min-dag',
    '/henvendelser/2026-1834',
    '/henvendelser?status=aabne&emne=',
    '/virksomheder/12',
    '/soeg?q=Caf%C3%A9',
  ])('back to %s', (path) => expect(returnPath(path)).toBe(path));

  test.each([
    ['another site', 'https://evil.example/min-dag'],
    ['another site without a scheme', '//evil.example/min-dag'],
    ['another site by backslash', '/\\evil.example/min-dag'],
    ['another site by tab', '/\t/evil.example/min-dag'],
    ['another site by dots', '/min-dag/..//evil.example'],
    ['another site by encoded dots', '/min-dag/%2e%2e//evil.example'],
    ['no page at all', 'data:text/html,<p>'],
    ['a page that is not the desk’s', '/log-ud'],
    ['the API', '/api/v1/me'],
    ['a relative path', 'min-dag'],
    ['nothing', ''],
    ['a list', ['/min-dag']],
    ['nothing at all', undefined],
    ['a very long address', `/soeg?q=${'a'.repeat(500)}`],
  ])('never to %s', (_, path) => expect(returnPath(path)).toBeUndefined());

  test('an address is rebuilt as the browser would read it', () => {
    expect(returnPath('/virksomheder/../min-dag#x')).toBe('/min-dag');
    expect(returnPath('/soeg?q=a\r\nSet-Cookie: b')).toBe('/soeg?q=aSet-Cookie:%20b');
  });
});
