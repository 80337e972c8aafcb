import { expect, test } from '@jest/globals';
import { walking } from '../support/chromium.js';

const walk = walking();

test('the API is read and tried in the browser, under the same strict policy as every page', async () => {
  const page = await walk().page({ as: 'advisor' });
  await page.goto('/api/docs');
  await page.locator('.opblock').first().waitFor();
  expect(await page.locator('.opblock').count()).toBeGreaterThan(20);
  await page.getByText('Inquiries by deadline or by receipt').first().click();
  await page.getByRole('button', { name: 'Try it out' }).last().click();
  await page.getByRole('button', { name: 'Execute' }).last().click();
  await page.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
});

test('without scripts the page leads to the document itself', async () => {
  const page = await walk().page({ as: 'coach', script: false });
  await page.goto('/api/docs');
  expect(await page.getByRole('link').getAttribute('href')).toBe('/api/v1/openapi.json');
});
