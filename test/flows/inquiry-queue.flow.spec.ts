import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemPerson } from '../../src/platform/http/who.js';
import type { Browser } from '../support/browser.js';
import { InquiryQueue } from '../../src/modules/inquiries/index.js';
import { openDesk, type Desk } from '../support/desk.js';

let desk: Desk;
let mette: Browser;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  await desk.person('advisor', 'Jonas Brix');
});
afterAll(() => desk.close());

const call = (more: object = {}) => ({
  channel: 'phone',
  topic: 'startup',
  subject: 'Vil åbne café',
  ...more,
});
const log = async (more: object = {}) => {
  const answer = await mette.api('POST', '/api/v1/inquiries', call(more));
  expect(answer).toMatchObject({ status: 201 });
  return answer.json;
};

describe('the queue', () => {
  test('comes in pages by deadline, without gaps or repeats while rows are added', async () => {
    for (let n = 0; n < 25; n += 1) await log({ subject: `Nummer ${n}` });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const url: string = `/api/v1/inquiries?status=new&limit=7${cursor ? `&cursor=${cursor}` : ''}`;
      const { items, nextCursor } = (await mette.get(url)).json;
      seen.push(...items.map(({ reference }: { reference: string }) => reference));
      cursor = nextCursor;
      await log({ dueAt: '2026-12-30T08:00:00.000Z' });
    } while (cursor && seen.length < 60);

    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('has those that owe an answer first, then those that wait or are answered, each by deadline, page by page', async () => {
    await desk.db.transaction((tx) => tx.query("UPDATE inquiry SET topic = 'other'"));
    const due = (hour: number) => `2026-11-24T${hour}:00:00.000Z`;
    for (const [subject, hour] of Object.entries({ Waits: 10, Told: 11, 'Owed late': 15, 'Owed soon': 12 }))
      await log({ subject, dueAt: due(hour), topic: 'partnership' });
    const ofTopic = `/api/v1/inquiries?topic=partnership&limit=200&sort=due`;
    const all = (await mette.get(ofTopic)).json.items as { reference: string; subject: string }[];
    const act = (subject: string, deed: string, body: object) =>
      mette.api(
        'POST',
        `/api/v1/inquiries/${all.find((one) => one.subject === subject)?.reference}/${deed}`,
        body,
      );
    expect((await act('Waits', 'waiting', { on: 'client' })).status).toBe(201);
    expect((await act('Told', 'answers', { text: 'Ja' })).status).toBe(201);
    desk.clock.set('2026-11-24T13:00:00.000Z');

    const queue = desk.get<InquiryQueue>(InquiryQueue);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const filter = { lane: 'open', topic: 'partnership', sort: 'due', limit: 1, cursor } as const;
      const page = await queue.find(filter, systemPerson);
      seen.push(...page.items.map(({ subject }) => subject));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['Owed soon', 'Owed late', 'Waits', 'Told']);
    const assignee = await desk.person('advisor', 'Mette Aagaard');
    const mine = await queue.find(
      { lane: 'open', assignee, topic: 'partnership', sort: 'due', limit: 50 },
      systemPerson,
    );
    expect(mine.items.map(({ subject }) => subject)).toEqual(
      seen.filter((subject) => mine.items.some((row) => row.subject === subject)),
    );
    const found = await queue.find({ lane: 'open', q: 'owed', sort: 'due', limit: 50 }, systemPerson);
    expect(found.items.map(({ subject }) => subject)).toEqual(['Owed soon', 'Owed late']);
    desk.clock.set('2026-11-24T08:00:00.000Z');
  });

  test('of a topic that there never was is empty, and says what was asked for', async () => {
    const page = await mette.get('/henvendelser?emne=findes_ikke&status=alle');
    expect(page.text).toContain('<option value="findes_ikke" selected>findes_ikke</option>');
    expect(page.text).toContain('Ingen henvendelse');
    expect((await mette.get('/api/v1/inquiries?topic=findes_ikke')).json).toMatchObject({
      items: [],
      nextCursor: null,
    });
  });

  test('filters by what the address says', async () => {
    await log({ topic: 'event', channel: 'walk_in', subject: 'Havefest' });
    const { items } = (await mette.get('/api/v1/inquiries?topic=event&channel=walk_in&status=new')).json;

    expect(items.map(({ subject }: { subject: string }) => subject)).toEqual(['Havefest']);
    expect((await mette.get('/henvendelser?emne=event&kanal=walk_in')).text).toContain('Havefest');
    expect((await mette.get('/henvendelser?emne=event&kanal=email')).text).not.toContain('Havefest');
  });

  test.each([
    ['a word of the subject, folded', 'aebleskiver'],
    ['the beginning of a word', 'ÆBLES'],
    ['two words in any order', 'syltetøj æbleskiver'],
    ['a word of a note', 'marmelade'],
    ['the enterprise', 'ørnsø'],
    ['its CVR number', '99000015'],
    ['the CVR number as people write it', '99 00 00 15'],
    ['the phone', '86000077'],
  ])('is searched by %s', async (_, q) => {
    const found = await searched(q);

    expect(found).toContain('Æbleskiver og syltetøj');
  });

  test('what does not match all words is not found', async () => {
    expect(await searched('æbleskiver motorcykel')).toEqual([]);
  });

  async function searched(q: string): Promise<string[]> {
    const { items } = (await mette.get(`/api/v1/inquiries?q=${encodeURIComponent(q)}`)).json;
    if (items.length === 0 && !(await exists())) {
      await log({
        subject: 'Æbleskiver og syltetøj',
        note: 'Også marmelade',
        enterprise: { name: 'Café Ørnsø', cvr: '99000015' },
        contact: { name: 'Åse Bach', phone: '86 00 00 77' },
      });
      return searched(q);
    }
    return items.map(({ subject }: { subject: string }) => subject);
  }

  const exists = async () =>
    (await desk.db.query("SELECT 1 FROM inquiry WHERE subject = 'Æbleskiver og syltetøj'")).length > 0;
});

describe('correcting what was logged', () => {
  const correct = async (reference: string, version: number, body: object) =>
    mette.api('PATCH', `/api/v1/inquiries/${reference}`, body, { 'if-match': `"${version}"` });

  test('another topic weighs what that topic weighs', async () => {
    const { reference, version, assignee } = await log({ topic: 'other' });
    const points = async () =>
      (await mette.api('GET', '/api/v1/advisors')).json.items.find(
        ({ id }: { id: string }) => id === assignee.id,
      ).points;
    const before = await points();
    const corrected = await correct(reference, version, { topic: 'startup' });

    expect(corrected.json).toMatchObject({ topic: 'startup', assignee });
    expect(await points()).toBe(before + 2);
  });

  test('the right enterprise takes the place of the wrong one, and finds it', async () => {
    const { reference, version } = await log({
      enterprise: { name: 'Forkert Firma' },
      subject: 'Skal flyttes',
    });
    const corrected = await correct(reference, version, { enterprise: { name: 'Rigtigt Firma' } });
    const found = await mette.get('/api/v1/inquiries?q=rigtigt%20flyttes');

    expect(corrected.json.enterprise).toMatchObject({ name: 'Rigtigt Firma' });
    expect(corrected.json.timeline[0]).toMatchObject({ kind: 'edit', data: { changed: ['party'] } });
    expect(found.json.items).toMatchObject([{ reference }]);
  });

  test('a deadline sent back as the page showed it is not a new one', async () => {
    const { reference } = await log();
    const address = `/henvendelser/${reference}`;
    await mette.submit(address, address, {
      subject: 'Ny emnelinje',
      topic: 'startup',
      dueAt: '2026-11-25T09:00',
    });
    const { json } = await mette.get(`/api/v1/inquiries/${reference}`);

    expect(json.timeline[0].data).toEqual({ changed: ['subject'] });
  });
});
