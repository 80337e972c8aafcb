import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { iconNames } from '../components/icon-names.js';

const out = mkdtempSync(join(tmpdir(), 'indgang-assets-'));
let manifest: Record<string, string>;
const built = (name: string) => readFileSync(join(out, manifest[name] ?? name));
const zipped = (...names: string[]) => names.reduce((sum, name) => sum + gzipSync(built(name)).length, 0);

beforeAll(() => {
  execFileSync(process.execPath, ['src/launch/build-assets.mjs', out]);
  manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
});
afterAll(() => rmSync(out, { recursive: true }));

test('every name in the manifest is a file whose name changes with its content', () => {
  for (const [name, hashed] of Object.entries(manifest)) {
    expect(hashed).toMatch(new RegExp(`^${name.replace('.', '\\.[0-9a-f]{8}\\.')}$`));
    expect(existsSync(join(out, hashed))).toBe(true);
  }
});

test('the stylesheet points only at files beside it', () => {
  const urls = [
    ...built('app.css')
      .toString()
      .matchAll(/url\("?([^")]+)"?\)/g),
  ].map(([, url]) => url ?? '');
  expect(urls.length).toBeGreaterThan(3);
  for (const url of urls) expect(existsSync(join(out, url))).toBe(true);
});

test('the sprite has each icon once', () => {
  const ids = [
    ...built('icons.svg')
      .toString()
      .matchAll(/<symbol id="([^"]+)"/g),
  ].map(([, id]) => id);
  expect(ids).toEqual([...iconNames]);
});

test('a first visit stays light: 20 kB of styles, 60 kB with scripts and icons and a page of 8 kB', () => {
  expect(zipped('app.css')).toBeLessThan(20_000);
  expect(zipped('app.css', 'client.js', 'htmx.js', 'icons.svg') + 8_000).toBeLessThan(60_000);
});

test('our scripts run under the CSP and write no markup of their own', () => {
  expect(built('client.js').toString()).not.toMatch(
    /\beval\b|new Function|innerHTML|outerHTML|\.style\b|javascript:/,
  );
});
