import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { desktop, phone, walking } from '../support/chromium.js';
import { logInquiry, makeEnterprise } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
const jonas = { as: 'advisor', name: 'Jonas Brix' } as const;
let api: Browser;
const made = { open: '', closed: '', unassigned: '', enterprise: '' };

/** A desk with some of everything: late, waiting, closed, not assigned, one away, an enterprise with a history. */
beforeAll(async () => {
  api = await walk().desk.signedIn('advisor', mette.name);
  const jonasId = await walk().desk.person('advisor', jonas.name);
  made.enterprise = await makeEnterprise(api, {
    name: 'Krydderiet Remstrup',
    cvr: '99000007',
    kind: 'sov',
    municipalityCode: '740',
    contact: { name: 'Kirsten Dam', phone: '86 12 34 56', email: 'kirsten@krydderiet.example' },
  });
  const status = { status: 'applied', on: '2026-11-02', source: 'En mail fra virksomheden' };
  await api.api('POST', `/api/v1/enterprises/${made.enterprise}/status`, status);
  const enterprise = { id: made.enterprise };
  made.open = (
    await logInquiry(api, { enterprise, note: 'Vil gerne vide mere', channel: 'email' })
  ).reference;
  made.closed = (await logInquiry(api, { enterprise, answered: true })).reference;
  const late = await logInquiry(api, {
    contact: { phone: '22 33 44 55' },
    dueAt: '2026-11-24T09:30:00.000Z',
  });
  walk().desk.clock.set('2026-11-24T09:45:00.000Z');
  api = await walk().desk.signedIn('advisor', mette.name);
  await api.api('POST', `/api/v1/inquiries/${late.reference}/notes`, { note: 'Ringede' });
  const away = { from: '2026-11-24', to: '2026-11-24', kind: 'sick' };
  for (const advisorId of [jonasId, await walk().desk.person('advisor', mette.name)])
    await api.api('POST', '/api/v1/absences', { ...away, advisorId });
  made.unassigned = (await logInquiry(api, { subject: 'Hvem tager mig?' })).reference;
});

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

async function expectAccessible(page: Page): Promise<void> {
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
}

const path = (template: string) =>
  template.replace(/:(\w+)/g, (_, name: string) => made[name as keyof typeof made]);

describe('axe finds nothing at 1366 and 390 px, and nothing scrolls sideways at 320 px,', () => {
  test.each([
    '/min-dag#log',
    '/min-dag?vis=alle&logget=:open#log',
    '/henvendelser',
    '/henvendelser?status=alle',
    '/henvendelser?q=zebra',
    '/henvendelser/ny',
    '/henvendelser/:open',
    '/henvendelser/:closed',
    '/henvendelser/:unassigned',
    '/virksomheder',
    '/virksomheder?q=zebra',
    '/virksomheder/ny',
    '/virksomheder/:enterprise',
    '/virksomheder/:enterprise?vis=ret',
    '/virksomheder/:enterprise?vis=status',
    '/virksomheder/:enterprise?vis=ny-kontakt',
    '/virksomheder/:enterprise/inhabilitet',
    '/fravaer',
    '/indstillinger',
    '/soeg',
    '/soeg?q=kry',
    '/soeg?q=zebra',
    '/henvendelser/2026-0000',
  ])('on %s', async (template) => {
    const page = await walk().page(mette);
    await page.goto(path(template));
    await expectAccessible(page);
  });

  test.each(['/log-ind', '/en/log-ind', '/nowhere'])('on %s, for everyone', async (address) => {
    const page = await walk().page();
    await page.goto(address);
    await expectAccessible(page);
  });

  test.each(['/min-dag', '/henvendelser', '/henvendelser/:open', '/fravaer'])(
    'on %s as a manager has it',
    async (template) => {
      const page = await walk().page({ as: 'manager', name: 'Karen Lindholm' });
      await page.goto(path(template));
      await expectAccessible(page);
    },
  );

  test('on a page that a coach may not see', async () => {
    const page = await walk().page({ as: 'coach', name: 'Anders Lund' });
    await page.goto('/min-dag');
    await expectAccessible(page);
  });
});

describe('nor in the states that work brings about:', () => {
  const at = async (template: string, who: typeof mette | typeof jonas = mette) => {
    const page = await walk().page(who);
    await page.goto(path(template));
    return page;
  };
  const states: Record<string, () => Promise<Page>> = {
    'suggestions that are shown': async () => {
      const page = await at('/min-dag#log');
      await page.locator('#who').pressSequentially('kryd');
      await page.locator('#who-list [role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      return page;
    },
    'a new inquirer': async () => {
      const page = await at('/min-dag#log');
      await page.locator('#who').pressSequentially('Ny');
      await page.locator('#kind').waitFor();
      return page;
    },
    'the keys that are told': async () => {
      const page = await at('/henvendelser');
      await page.keyboard.press('j');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'a row that is current': async () => {
      const page = await at('/henvendelser');
      await page.keyboard.press('j');
      return page;
    },
    'a log that is refused': async () => {
      const page = await at('/henvendelser/ny');
      await page.fill('#who', '99 00 00 08');
      await page.fill('#note', '010190-1234');
      await page.press('#who', 'Enter');
      await page.locator('.error-summary').waitFor();
      return page;
    },
    'someone who is probably known': async () => {
      const page = await at('/min-dag#log');
      await page.fill('#who', 'Krydderiet Remstrupp');
      await page.press('#who', 'Enter');
      await page.locator('#same').waitFor();
      return page;
    },
    'a log that the server did not take': async () => {
      const page = await at('/min-dag#log');
      walk().provoke(/503/);
      await page.route('/henvendelser', (route) => route.fulfill({ status: 503 }));
      await page.press('#note', 'Enter');
      await page.locator('.not-saved').waitFor();
      return page;
    },
    'two who wrote': async () => {
      const page = await at('/henvendelser/:open');
      const text = { answer: 'Written meanwhile' };
      await api.api('POST', `/api/v1/inquiries/${made.open}/answers`, text);
      await page.fill('#text', 'Mine');
      await page.getByRole('button', { name: 'Gem', exact: true }).click();
      await page.locator('.conflict').waitFor();
      return page;
    },
    'an answer that is refused': async () => {
      const page = await at('/henvendelser/:open');
      await page.fill('#text', '010190-1234');
      await page.getByRole('button', { name: 'Gem', exact: true }).click();
      await page.locator('#text-error').waitFor();
      return page;
    },
    'an enterprise that is refused, and one that is known': async () => {
      const page = await at('/virksomheder/ny');
      await page.fill('#name', 'Krydderiet Remstrup');
      await page.fill('#cvr', '1234');
      await page.press('#name', 'Enter');
      await page.locator('.error-summary').waitFor();
      await expectAccessible(page);
      await page.fill('#cvr', '');
      await page.press('#name', 'Enter');
      await page.getByText('Det er måske en, vi kender').first().waitFor();
      return page;
    },
    'two who corrected an enterprise': async () => {
      const page = await at('/virksomheder/:enterprise?vis=ret');
      const { version } = (await api.api('GET', `/api/v1/enterprises/${made.enterprise}`)).json;
      const change = { postalCode: '8600' };
      await api.api('PATCH', `/api/v1/enterprises/${made.enterprise}`, change, {
        'if-match': `"${version}"`,
      });
      await page.fill('#postalCode', '8620');
      await page.locator('#facts').getByRole('button', { name: 'Gem' }).click();
      await page.locator('.conflict').waitFor();
      return page;
    },
    'an absence that is refused': async () => {
      const page = await at('/fravaer');
      await page.fill('#to', '2026-11-01');
      await page.getByRole('button', { name: 'Registrér' }).click();
      await page.locator('.error-summary').waitFor();
      return page;
    },
    'a password that is refused, and a new key': async () => {
      const page = await at('/indstillinger');
      await page.fill('#fresh', 'short');
      await page.getByRole('button', { name: 'Skift adgangskode' }).click();
      await page.locator('.error-summary').waitFor();
      await expectAccessible(page);
      await page.fill('#name', 'Power BI');
      await page.getByRole('button', { name: 'Lav en nøgle' }).click();
      await page.locator('main code').waitFor();
      return page;
    },
    'a wrong password': async () => {
      const page = await walk().page();
      await page.goto('/log-ind');
      await page.fill('#email', 'nobody@desk.example');
      await page.press('#email', 'Enter');
      await page.locator('.error-summary').waitFor();
      return page;
    },
  };
  test.each(Object.entries(states))('%s', async (_, bringAbout) => {
    await expectAccessible(await bringAbout());
  });
});

test('whoever wants contrast, or forced colours, still sees which row is current', async () => {
  const page = await walk().page(jonas);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/henvendelser');
  await page.keyboard.press('j');
  const outline = await page.evaluate<string>(
    `[...document.querySelectorAll('tr.current, tr.current *')].map((it) => getComputedStyle(it).outlineStyle).join()`,
  );
  expect(outline).toMatch(/solid|auto|dashed/);
});
