import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { readyDesk } from './desk.mjs';
import { projectRoot, sideFolder } from './folders.mjs';
import { untilReady } from './listening.mjs';
import { palettePng } from './palette-png.mjs';
import { startProcess } from './processes.mjs';
import { session } from './session.mjs';
import { runVerb, say, Stop } from './terminal.mjs';

const folder = join(projectRoot, 'docs/img');
const desktop = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };
const largest = 150_000;

/** The first row of the list that says this. */
async function open(page, list, saying) {
  await page.goto(list);
  const link = page.locator('tr', { hasText: saying }).locator('a[data-open]').first();
  await page.goto(await link.getAttribute('href'));
}

async function refusedLog(page) {
  await page.goto('/henvendelser/ny');
  await page.fill('#who', 'Krydderiet');
  await page.fill('#note', 'Spørger til udbytte. CPR er 010190-1234');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.locator('.error-summary').waitFor();
}

/** What docs/img shows, in Danish as the desk speaks it. */
const pictures = {
  'min-dag': (page) => page.goto('/min-dag'),
  'min-dag-mobil': (page) => page.goto('/min-dag'),
  henvendelser: async (page) => {
    await page.goto('/henvendelser');
    await page.keyboard.press('j');
  },
  henvendelse: (page) => open(page, '/henvendelser', 'I gang'),
  'henvendelse-fejl': refusedLog,
  fravaer: (page) => page.goto('/fravaer'),
  virksomhed: async (page) => {
    await open(page, '/virksomheder?rsv=rsv', 'Silkeborg');
    await page.locator('.skeleton').waitFor({ state: 'detached' });
  },
};

async function take(page, name) {
  const file = join(folder, `${name}.png`);
  await page.evaluate('document.fonts.ready.then(() => true)');
  const picture = palettePng(await page.screenshot({ animations: 'disabled' }));
  const size = picture.length;
  writeFileSync(file, picture);
  say(`${file.slice(projectRoot.length + 1)}  ${Math.ceil(size / 1000)} kB`);
  if (size > largest) throw new Stop(`${name}.png is larger than ${largest / 1000} kB.`);
}

async function takeAll(browser, address) {
  const context = await browser.newContext({ baseURL: address, viewport: desktop, locale: 'da-DK' });
  const page = await context.newPage();
  const missing = [];
  page.on('response', (answer) => answer.status() >= 400 && missing.push(answer));
  await page.goto('/log-ind');
  await take(page, 'log-ind');
  await page.fill('#email', 'mette@desk.example');
  await page.fill('#password', 'indgang-demo-2026');
  await page.press('#password', 'Enter');
  await page.waitForURL('**/min-dag');
  for (const [name, show] of Object.entries(pictures)) {
    await page.setViewportSize(name.endsWith('-mobil') ? phone : desktop);
    await show(page);
    await take(page, name);
  }
  const files = missing.map((answer) => answer.url()).filter((url) => url.includes('/assets/'));
  if (files.length > 0)
    throw new Stop(`The pictures are not usable: ${address} did not have\n${files.join('\n')}`);
}

/** A demo desk of its own, never the one that is worked on. */
async function demoDesk(opened) {
  process.env.INDGANG_DATA = sideFolder('screenshots');
  const desk = await readyDesk('screenshots', opened);
  const how = { env: desk.env, logs: join(desk.folder, 'logs') };
  const processes = ['main', 'worker'].map((name) => startProcess(name, `dist/src/${name}.js`, how));
  opened(() => Promise.all(processes.map((each) => each.stop(20_000))));
  await untilReady(desk);
  return desk.address;
}

/** `node src/launch/screenshots.mjs [address]`: docs/img/*.png of a demo desk, or of the one at the address. */
const screenshots = (given) => async (opened) => {
  const executablePath = await findChromium();
  const address = given ?? (await demoDesk(opened));
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--no-first-run'] });
  opened(() => browser.close());
  mkdirSync(folder, { recursive: true });
  await takeAll(browser, address);
};

await runVerb(() => session(screenshots(process.argv[2])));
