import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout } from 'node:timers/promises';
import { LiveFeed } from '../../src/platform/live/live-feed.js';
import { LiveSubjects } from '../../src/platform/live/live-subjects.js';
import { makeLog } from '../../src/platform/log/log.js';
import { startWeb } from '../../src/web.js';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';
import { Listener } from '../support/listener.js';
import { logInquiry } from '../support/make.js';

let desk: Desk;
let mette: Browser;
let jonas: Browser;
let address: string;
const open: Listener[] = [];

beforeAll(async () => {
  desk = await openDesk({ env: { REDIS_URL: 'redis://127.0.0.1:1' } });
  address = await addressOf(desk.app);
});
beforeEach(async () => {
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
});
afterEach(() => open.splice(0).forEach((listener) => listener.close()));
afterAll(() => desk.close());

const addressOf = async (app: NestFastifyApplication) => (await app.getUrl()).replace('[::1]', 'localhost');
const position = () => desk.get<LiveFeed>(LiveFeed).now();

async function listen(browser: Browser, from?: number, at = address): Promise<Listener> {
  const listener = await Listener.open(at, browser, from ?? (await position()));
  open.push(listener);
  await listener.until(({ news }) => news.length > 0);
  return listener;
}

const seenAt = async () => {
  const rows = await desk.db.query<{ at: Date }>('SELECT MAX(seen_at) AS at FROM session');
  return rows[0]?.at;
};

describe('who listens', () => {
  test('hears within two seconds that a colleague logged something, without Redis: ids and no word of it', async () => {
    const listener = await listen(mette);
    const { id } = await logInquiry(jonas, { subject: 'A confidential matter', note: 'Not for the wire' });
    expect(await listener.until(({ heard }) => heard.includes('inquiry.logged'), 2000)).toBe(true);

    const change = listener.news.flatMap(({ changes }) => changes).find(({ subject }) => subject === id);
    expect(Object.keys(change ?? {}).sort()).toEqual(['action', 'by', 'id', 'subject', 'type']);
    expect(JSON.stringify(listener.news)).not.toMatch(/confidential|wire/);
  });

  test('hears what a colleague does through another web process', async () => {
    const other = await startWeb(desk.config, makeLog('silent', 'other'), desk.clock);
    try {
      const [here, there] = [await listen(mette), await listen(mette, undefined, await addressOf(other))];
      const { reference } = await logInquiry(jonas);
      await jonas.api('POST', `/api/v1/inquiries/${reference}/answers`, { text: 'Done' });

      for (const listener of [here, there])
        expect(await listener.until(({ heard }) => heard.includes('inquiry.answer'), 3000)).toBe(true);
    } finally {
      await other.close();
    }
  });

  test('is told first what happened since the page was drawn', async () => {
    const from = await position();
    await logInquiry(jonas);
    const listener = await listen(mette, from);

    expect(listener.news[0]?.changes.map(({ action }) => action)).toContain('inquiry.logged');
  });

  test('is told that everything may have changed, by one who knows not from when, or of too much', async () => {
    expect((await listen(mette, Number.MAX_SAFE_INTEGER)).news[0]?.all).toBe(true);
    expect((await mette.get('/live/siden?fra=what')).json).toMatchObject({ all: true, changes: [] });
  });

  test('gets several changes of a second in one message', async () => {
    const listener = await listen(mette);
    const before = listener.news.length;
    await Promise.all(Array.from({ length: 6 }, () => logInquiry(jonas)));
    await listener.until(({ heard }) => heard.filter((action) => action === 'inquiry.logged').length >= 6);

    expect(listener.news.length - before).toBeLessThanOrEqual(3);
  });

  test('hears nothing of what their role may not read', async () => {
    const coach = await desk.signedIn('coach', 'Anders Coach');
    const [advisor, outsider] = [await listen(mette), await listen(coach)];
    await logInquiry(jonas);
    await advisor.until(({ heard }) => heard.includes('inquiry.logged'));
    await setTimeout(300);

    expect(outsider.heard).toEqual([]);
    expect((await coach.get('/live/siden?fra=0')).json.changes).toEqual([]);
  });

  test('hears nothing of a record that is withheld from them', async () => {
    const { id } = await logInquiry(jonas);
    const subjects = new LiveSubjects();
    subjects.register({
      type: 'inquiry',
      mayKnow: () => true,
      withheld: (who, ids) => Promise.resolve(new Set(who.id === '1' ? ids : [])),
    });
    const change = { id: 1, type: 'inquiry', subject: id, action: 'inquiry.note', by: null };
    const who = { name: '', roles: [], language: 'da', singleKeys: true, requestId: null } as const;

    expect(await subjects.visibleTo({ ...who, id: '1' }, [change])).toEqual([]);
    expect(await subjects.visibleTo({ ...who, id: '2' }, [change])).toEqual([change]);
  });
});

describe('a change that commits after later ones', () => {
  test('is heard when it comes, and nothing is heard twice', async () => {
    const listener = await listen(mette);
    const record = (subject: string) =>
      `INSERT INTO audit_event (at, action, subject_type, subject_id) VALUES (NOW(3), 'inquiry.note', 'inquiry', '${subject}')`;
    let commit: () => void = () => undefined;
    const slow = desk.db.transaction(async (tx) => {
      await tx.query(record('901'));
      await new Promise<void>((done) => (commit = done));
    });
    await setTimeout(100);
    await desk.db.transaction((tx) => tx.query(record('902')));
    const heard = () => listener.news.flatMap(({ changes }) => changes.map(({ subject }) => subject));
    expect(await listener.until(() => heard().includes('902'))).toBe(true);
    expect(heard()).not.toContain('901');
    const safe = listener.news.at(-1)?.til ?? 0;
    commit();
    await slow;

    expect(await listener.until(() => heard().includes('901'))).toBe(true);
    await setTimeout(1200);
    expect(heard().filter((subject) => subject === '902')).toHaveLength(1);
    const again = (await mette.get(`/live/siden?fra=${safe}`)).json as { changes: { subject: string }[] };
    expect(again.changes.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['901', '902']));
  });
});

describe('listening', () => {
  test('is no activity: it does not keep a session alive, and ends with it', async () => {
    const listener = await listen(mette);
    const before = await seenAt();
    desk.clock.forward(20 * 60_000);
    await mette.get('/live/siden?fra=0');
    await mette.get('/henvendelser', { 'x-live': '1' });
    expect(await seenAt()).toEqual(before);
    await mette.get('/henvendelser');
    expect(await seenAt()).not.toEqual(before);

    desk.clock.forward(31 * 60_000);
    expect(await listener.until(({ closed }) => closed, 8000)).toBe(true);
    expect(listener.ends).toEqual(['session']);
    expect((await Listener.open(address, mette)).status).toBe(401);
  });

  test('ends when the person signs out', async () => {
    const listener = await listen(mette);
    await mette.api('DELETE', '/api/v1/session');

    expect(await listener.until(({ closed }) => closed, 8000)).toBe(true);
    expect(listener.ends).toEqual(['session']);
  });

  test('is for ten streams a person and process: the oldest makes room', async () => {
    const all = [];
    for (let n = 0; n < 11; n += 1) all.push(await listen(jonas));
    await all[0]?.until(({ closed }) => closed);

    expect(all.filter(({ closed }) => closed)).toEqual([all[0]]);
    expect(all[0]?.ends).toEqual(['many']);
  });

  test('asks the database nothing while nobody does', async () => {
    // The server counts what all test files ask together, so the clockwork itself is looked at.
    const ticking = () =>
      (desk.get<LiveFeed>(LiveFeed) as unknown as { timer?: unknown }).timer !== undefined;
    open.splice(0).forEach((listener) => listener.close());
    await setTimeout(1500);
    expect(ticking()).toBe(false);
  });

  test('needs someone signed in', async () => {
    expect((await desk.visitor().get('/live')).status).toBe(401);
  });
});

describe('a web process that is told to end', () => {
  test('closes its streams first, and is gone in two seconds', async () => {
    const other = await startWeb(desk.config, makeLog('silent', 'other'), desk.clock);
    const at = await addressOf(other);
    const listeners = await Promise.all(Array.from({ length: 8 }, () => listen(jonas, 0, at)));
    const started = performance.now();
    await other.close();

    expect(performance.now() - started).toBeLessThan(2000);
    for (const listener of listeners) {
      await listener.until(({ closed }) => closed);
      expect(listener.ends).toEqual(['restart']);
    }
  });
});

/** What the server was asked since it started, but for this question. */
