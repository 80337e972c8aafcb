import { beforeAll, describe, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { walking } from '../support/chromium.js';
import { someOfEverything, type SomeOfEverything } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
let made: SomeOfEverything;

beforeAll(async () => {
  made = await someOfEverything(walk().desk, [mette.name, 'Jonas Brix']);
});

const path = (template: string) =>
  template.replace(/:(\w+)/g, (_, name: string) => made[name as keyof SomeOfEverything]);

describe('axe finds nothing, and nothing scrolls sideways, with', () => {
  const at = async (template: string) => {
    // What one state left unsaved is no part of the next.
    await walk().desk.db.transaction((tx) => tx.query('DELETE FROM draft'));
    const page = await walk().page(mette);
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
      const api = await walk().desk.signedIn('advisor', 'Jonas Brix');
      await api.api('POST', `/api/v1/inquiries/${made.open}/answers`, { text: 'Written meanwhile' });
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
      const api = await walk().desk.signedIn('advisor', 'Jonas Brix');
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
