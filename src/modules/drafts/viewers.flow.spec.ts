import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from '../../../test/support/browser.js';
import { openDesk, type Desk } from '../../../test/support/desk.js';
import { logInquiry } from '../../../test/support/make.js';
import { LiveFeed, type LiveNews } from '../../platform/live/live-feed.js';

let desk: Desk;
let mette: Browser;
let jonas: Browser;
let place: string;
let reference: string;
let id: string;

beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
  ({ reference, id } = await logInquiry(mette));
  place = `/api/v1/inquiries/${reference}/viewers`;
});
afterAll(() => desk.close());

const here = (browser: Browser, activity: string) => browser.api('PUT', `${place}/me`, { activity });
const seenBy = async (browser: Browser) =>
  ((await browser.get(place)).json as { items: { name: string; activity: string }[] }).items.map(
    ({ name, activity }) => `${name} ${activity}`,
  );

describe('who has an inquiry open', () => {
  test('is seen by the others, not by oneself, those who write first', async () => {
    const karen = await desk.signedIn('manager', 'Karen Dahl');
    await here(mette, 'reading');
    await here(jonas, 'writing');
    const answer = await here(karen, 'reading');

    expect(answer.json).toMatchObject({
      items: [
        { name: 'Jonas Brix', activity: 'writing' },
        { name: 'Mette Aagaard', activity: 'reading' },
      ],
    });
    expect(await seenBy(jonas)).toEqual(['Karen Dahl reading', 'Mette Aagaard reading']);
    expect((await mette.get(`/henvendelser/${reference}`)).text).toContain('Jonas skriver et svar');
    expect((await mette.get(`/henvendelser/${reference}/nu?efter=0`)).text).toContain('Karen læser');
  });

  test('is gone 25 seconds after they last said so, and at once when they leave', async () => {
    await here(jonas, 'reading');
    desk.clock.forward(24_000);
    expect(await seenBy(mette)).toEqual(['Jonas Brix reading']);
    desk.clock.forward(2000);
    expect(await seenBy(mette)).toEqual([]);

    await here(jonas, 'writing');
    expect(await seenBy(mette)).toEqual(['Jonas Brix writing']);
    expect((await jonas.api('DELETE', `${place}/me`)).status).toBe(204);
    expect(await seenBy(mette)).toEqual([]);
  });

  test('is told live when it changes, and when it runs out, and not while it stays', async () => {
    const heard: LiveNews[] = [];
    const stop = desk.get<LiveFeed>(LiveFeed).listen((news) => heard.push(news));
    const times = async (expected: number) => {
      for (let tries = 0; tries < 40 && count() < expected; tries += 1)
        await new Promise((done) => setTimeout(done, 100));
      return count();
    };
    const count = () =>
      heard.flatMap(({ changes }) => changes).filter((c) => c.action === 'viewers' && c.subject === id)
        .length;
    await new Promise((done) => setTimeout(done, 1200));
    await here(jonas, 'reading');
    expect(await times(1)).toBe(1);
    await here(jonas, 'reading');
    await new Promise((done) => setTimeout(done, 1200));
    expect(count()).toBe(1);
    await here(jonas, 'writing');
    expect(await times(2)).toBe(2);
    desk.clock.forward(26_000);
    expect(await times(3)).toBe(3);
    stop();
  });

  test('is no activity of the session', async () => {
    desk.clock.forward(20 * 60_000);
    await here(jonas, 'reading');
    desk.clock.forward(11 * 60_000);
    expect((await here(jonas, 'reading')).status).toBe(401);
  });

  test('wants an inquiry that is there, and one of two activities', async () => {
    expect(
      (await jonas.api('PUT', '/api/v1/inquiries/2026-9999/viewers/me', { activity: 'reading' })).status,
    ).toBe(404);
    expect((await here(jonas, 'sleeping')).status).toBe(422);
  });
});

describe('the page of an open inquiry', () => {
  test('tells what others have done since it was drawn, and nothing of one’s own', async () => {
    const page = (await mette.get(`/henvendelser/${reference}`)).text;
    const now = /hx-get="(\/henvendelser\/[^"]+\/nu\?efter=\d+)"/.exec(page)?.[1] ?? '';
    await mette.api('POST', `/api/v1/inquiries/${reference}/notes`, { text: 'My own' });
    expect((await mette.get(now)).text).not.toContain('Vis');

    await jonas.api('POST', `/api/v1/inquiries/${reference}/answers`, { text: 'His answer' });
    const told = (await mette.get(now)).text;
    expect(told).toContain('Jonas har svaret');
    expect(told).not.toContain('His answer');
  });
});
