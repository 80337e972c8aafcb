import { beforeAll, describe, expect, test } from '@jest/globals';
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

describe('axe finds nothing at 1366 and 390 px, and nothing scrolls sideways at 320 px', () => {
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
    '/sager',
    '/sager?status=alle',
    '/sager?q=zebra',
    '/sager/ny',
    '/sager/:case',
    '/sager/:case?vis=skridt',
    '/sager/:closedCase',
    '/indstillinger/tjeklister',
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

  test.each(['/log-ind', '/en/log-ind', '/nowhere'])('on %s for everyone', async (address) => {
    const page = await walk().page();
    await page.goto(address);
    await expectAccessible(page);
  });

  test.each(['/min-dag', '/henvendelser', '/henvendelser/:open', '/sager', '/sager/:case', '/fravaer'])(
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

test('whoever wants contrast, or forced colours, still sees which row is current', async () => {
  const page = await walk().page(mette);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/henvendelser');
  await page.keyboard.press('j');
  const outline = await page.evaluate<string>(
    `[...document.querySelectorAll('tr.current, tr.current *')].map((it) => getComputedStyle(it).outlineStyle).join()`,
  );
  expect(outline).toMatch(/solid|auto|dashed/);
});
