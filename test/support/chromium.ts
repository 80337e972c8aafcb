import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { chromium, type Browser as Chromium, type BrowserContext, type Page } from 'playwright-core';
import { setTimeout } from 'node:timers/promises';
import type { Role } from '../../src/modules/identity/index.js';
import { openDesk, type Desk } from './desk.js';

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** Nothing here speaks to anyone but the desk. */
const quiet = ['--disable-gpu', '--disable-quic', '--disable-sync', '--no-first-run'];
const patience = 20_000;

interface Visit {
  /** Without one: nobody is signed in. */
  readonly as?: Role;
  readonly name?: string;
  readonly size?: typeof desktop;
  readonly script?: boolean;
  /** A browser that no other test has used: for what changes the session. */
  readonly fresh?: boolean;
}

interface Visitor {
  readonly context: BrowserContext;
  readonly visit: Visit;
  /** Tabs of earlier tests, empty: a page opens five times as fast in one of them as in a new one. */
  idle: Page[];
}

/** A desk and a Chromium that walks on it. What the browser complains about fails the test it happened in. */
export class Walk {
  private readonly visitors = new Map<string, Visitor>();
  private readonly provoked: RegExp[] = [];
  private troubles: string[] = [];
  private entered = 0;

  constructor(
    readonly desk: Desk,
    readonly address: string,
    private readonly chromium: Chromium,
  ) {}

  /** A page in that person's own browser, which is signed in over the API the first time. */
  async page(visit: Visit = {}): Promise<Page> {
    const key = visit.fresh ? `fresh ${(this.entered += 1)}` : JSON.stringify(visit);
    const visitor = this.visitors.get(key) ?? (await this.enter(visit));
    this.visitors.set(key, visitor);
    return visitor.idle.pop() ?? (await this.newPage(visitor.context));
  }

  private async enter(visit: Visit): Promise<Visitor> {
    const { as, name, size = desktop, script = true } = visit;
    const context = await this.chromium.newContext({
      baseURL: this.address,
      viewport: size,
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      reducedMotion: 'reduce',
      javaScriptEnabled: script,
    });
    context.setDefaultTimeout(patience);
    await context.addInitScript(
      `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
         console.error('CSP', violatedDirective, blockedURI, sample))`,
    );
    if (as) {
      const { cookies } = await this.desk.signedIn(as, name);
      const url = this.address;
      await context.addCookies([...cookies].map(([key, value]) => ({ name: key, value, url })));
    }
    return { context, visit, idle: [] };
  }

  /** The test is about to cause this, so it is no trouble; but it must come. */
  provoke(expected: RegExp): void {
    this.provoked.push(expected);
  }

  /** After each test: every page is empty again, and nothing was complained about but what was provoked. */
  async settle(): Promise<void> {
    for (const [key, visitor] of this.visitors) {
      if (visitor.visit.fresh) {
        await visitor.context.close();
        this.visitors.delete(key);
      } else {
        visitor.idle = visitor.context.pages();
        await Promise.all(visitor.idle.map((page) => emptied(page, visitor.visit.size ?? desktop)));
      }
    }
    const [troubles, provoked] = [this.troubles, this.provoked.splice(0)];
    this.troubles = [];
    expect(provoked.filter((expected) => !troubles.some((line) => expected.test(line)))).toEqual([]);
    expect(troubles.filter((line) => !provoked.some((expected) => expected.test(line)))).toEqual([]);
  }

  private async newPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    const note = (line: string) => this.troubles.push(line);
    page.on('console', (message) => {
      const text = message.text();
      const refused = /^Failed to load resource: .* status of 4\d\d/.test(text);
      if (['error', 'warning'].includes(message.type()) && !refused) note(`console: ${text}`);
    });
    page.on('pageerror', (error) => note(`script: ${error.message}`));
    page.on('response', (answer) => {
      if (answer.status() >= 500) note(`answer: ${answer.status()} ${answer.url()}`);
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') note(`request: ${why} ${request.url()}`);
    });
    return page;
  }
}

async function emptied(page: Page, size: typeof desktop): Promise<void> {
  await page.unrouteAll();
  await page.goto('about:blank');
  await page.setViewportSize(size);
  await page.emulateMedia({ forcedColors: null, media: null });
}

/** One desk and one Chromium for the tests of a file, as the hooks of Jest open and close them. */
export function walking(options?: Parameters<typeof openDesk>[0]): () => Walk {
  let walk: Walk | undefined;
  let browser: Chromium | undefined;
  const opened = () => {
    if (!walk) throw new Error('the desk is not open yet');
    return walk;
  };
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM_PATH;
    if (!executablePath) throw new Error('CHROMIUM_PATH names no Chromium; npm test finds one');
    const [started, desk] = await Promise.all([
      chromium.launch({ executablePath, args: quiet }),
      openDesk(options),
    ]);
    browser = started;
    walk = new Walk(desk, (await desk.app.getUrl()).replace('[::1]', 'localhost'), started);
  });
  afterEach(() => opened().settle());
  afterAll(async () => {
    await browser?.close();
    await walk?.desk.close();
  });
  return opened;
}

/** Asks until the answer is as expected; after ten seconds Jest says how the last one differs. */
export async function eventually<T>(ask: () => Promise<T>, expected: unknown): Promise<void> {
  for (const end = performance.now() + 10_000; performance.now() < end; await setTimeout(50)) {
    try {
      expect(await ask()).toEqual(expected);
      return;
    } catch {
      // not yet, or the page is on its way to the next
    }
  }
  expect(await ask()).toEqual(expected);
}

/** Where the focus is: the element's id, else where it leads, else what it is. */
export const focus = (page: Page) =>
  page.evaluate<string>(
    '(({ activeElement: at }) => at.id || at.getAttribute("href") || at.tagName)(document)',
  );

/** What stands in the fields. */
export const values = (page: Page, ...fields: readonly string[]) =>
  Promise.all(fields.map((field) => page.inputValue(field)));

/** Someone who never touches the mouse, at 60 ms a key; every key is counted. */
export class Keys {
  pressed = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key, { delay: 60 });
      this.pressed += 1;
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 60 });
    this.pressed += text.length;
  }
}
