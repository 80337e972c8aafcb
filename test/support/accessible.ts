import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { desktop, phone } from './chromium.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds with every <details> open, each with its rule and its element. */
const violations = (page: Page) =>
  page.evaluate<string[]>(`(async () => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    const how = { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'], preload: false };
    const found = await axe.run(document, how);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html));
  })()`);

/** What stands out over the right edge of a window as narrow as four-fold magnification makes it (WCAG 1.4.10). */
const beyond = (page: Page) =>
  page.evaluate<string[]>(`document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll('body *')]
      .filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
      .map((it) => it.outerHTML.slice(0, 120))`);

/** axe at a desk's and a phone's width, and no sideways scroll; leaves the page as a desk has it. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.locator('.skeleton').first().waitFor({ state: 'hidden' });
  await page.evaluate(`${axe};0`);
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size);
    expect({ width: size.width, violations: await violations(page) }).toEqual({
      width: size.width,
      violations: [],
    });
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await beyond(page)).toEqual([]);
  await page.setViewportSize(desktop);
}
