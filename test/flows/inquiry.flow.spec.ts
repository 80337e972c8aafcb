import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';

let desk: Desk;
let mette: Browser;
let jonas: Browser;
let karen: Browser;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
  karen = await desk.signedIn('manager', 'Karen Lindholm');
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
const put = (reference: string, what: string, body: object = {}, by: Browser = mette) =>
  by.api('POST', `/api/v1/inquiries/${reference}/${what}`, body);

describe('logging an inquiry', () => {
  test('gives it a reference, a service deadline and an advisor with a reason', async () => {
    const logged = await log({ contact: { name: 'Sara Winther', phone: '86 00 00 31' } });

    expect(logged).toMatchObject({
      reference: expect.stringMatching(/^2026-\d{4}$/),
      status: 'new',
      receivedAt: '2026-11-24T08:00:00.000Z',
      // From 9.00: seven hours until 16.00, the eighth from 8.00 tomorrow.
      dueAt: '2026-11-25T08:00:00.000Z',
      dueWhy: 'onsdag 09.00: 7 t. tirsdag + 1 t. onsdag',
      contact: { name: 'Sara Winther', phone: '+4586000031' },
      lentBy: null,
      caseReference: null,
      version: 1,
    });
    expect(logged.assignee.name).toMatch(/Mette Aagaard|Jonas Brix/);
    expect(logged.assignment.why.length).toBeGreaterThan(0);
    expect(logged.assignment.scores.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Jonas Brix',
      'Mette Aagaard',
    ]);
    expect(logged.assignment.ruleVersion).toBe('2026-1');
  });

  test('the enterprise it came from keeps its advisor', async () => {
    const first = await log({ enterprise: { name: 'Krydderiet Remstrup' } });
    const again = await log({ enterprise: { id: first.enterprise.id } });

    expect(again.assignee).toEqual(first.assignee);
    expect(again.assignment.why[0]).toContain(first.assignee.name);
  });

  test('may be of yesterday, and its deadline counts from then', async () => {
    const logged = await log({ receivedAt: '2026-11-23T14:00:00.000Z' });

    expect(logged).toMatchObject({
      receivedAt: '2026-11-23T14:00:00.000Z',
      dueAt: '2026-11-24T14:00:00.000Z',
    });
  });

  test('answered at once is closed, and is the advisor’s who took it', async () => {
    const answer = await jonas.api('POST', '/api/v1/inquiries', call({ answered: true, minutes: 4 }));

    expect(answer.json).toMatchObject({
      status: 'closed',
      outcome: 'answered',
      answeredAt: '2026-11-24T08:00:00.000Z',
      minutes: 4,
      assignee: { name: 'Jonas Brix' },
    });
  });

  test.each([
    ['an unknown topic', { topic: 'nonsense' }, 'topic'],
    ['a future receipt', { receivedAt: '2026-11-25T08:00:00.000Z' }, 'receivedAt'],
    ['a deadline before it came', { dueAt: '2026-11-24T07:00:00.000Z' }, 'dueAt'],
    ['a CPR number in the note', { note: 'Han er 010190-1234' }, 'note'],
    ['a wrong CVR number', { enterprise: { cvr: '99 00 00 08' } }, 'enterprise.cvr'],
    ['a phone that is none', { contact: { name: 'X', phone: '12' } }, 'contact.phone'],
    [
      'an address with a line break',
      { contact: { name: 'X', email: 'a@b.dk\r\nBcc: e@e.dk' } },
      'contact.email',
    ],
    ['an unknown field', { nonsense: 1 }, 'nonsense'],
    ['a channel that is none', { channel: 'pigeon' }, 'channel'],
  ])('refuses %s and says which field', async (_, more, field) => {
    const before = await desk.db.query('SELECT COUNT(*) AS n FROM inquiry');
    const answer = await mette.api('POST', '/api/v1/inquiries', call(more));

    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json.errors[0]).toMatchObject({ field, message: expect.stringMatching(/\S/) });
    expect(answer.text).not.toContain('010190');
    expect(await desk.db.query('SELECT COUNT(*) AS n FROM inquiry')).toEqual(before);
  });

  test('a number that only looks like a CPR number is taken when the writer says so, and noted without it', async () => {
    const logged = await log({ note: 'Faktura 010190-1234', notCpr: true });

    const [row] = await desk.db.query<{ detail: object }>(
      "SELECT detail FROM audit_event WHERE subject_type = 'inquiry' AND subject_id = ? AND action = 'inquiry.logged'",
      [logged.id],
    );
    expect(row?.detail).toMatchObject({ notCpr: ['note'] });
    expect(JSON.stringify(row)).not.toContain('010190');
  });

  test('the same request twice is one inquiry, and the same answer; another body under its key is refused', async () => {
    const key = { 'idempotency-key': 'a-key-of-the-client' };
    const body = call({ subject: 'Kun én gang' });
    const first = await mette.api('POST', '/api/v1/inquiries', body, key);
    const again = await mette.api('POST', '/api/v1/inquiries', body, key);
    const other = await mette.api('POST', '/api/v1/inquiries', call({ subject: 'En anden' }), key);

    expect(again.json).toEqual(first.json);
    expect(other).toMatchObject({ status: 422, json: { code: 'idempotency.mismatch' } });
    const [row] = await desk.db.query<{ n: string }>(
      "SELECT COUNT(*) AS n FROM inquiry WHERE subject = 'Kun én gang'",
    );
    expect(Number(row?.n)).toBe(1);
  });

  test('twenty at once get twenty references, with no hole and none twice', async () => {
    const logged = await Promise.all(Array.from({ length: 20 }, (_, n) => log({ subject: `Samtidig ${n}` })));
    const numbers = logged.map(({ reference }) => Number(reference.split('-')[1])).sort((a, b) => a - b);

    expect(new Set(numbers).size).toBe(20);
    expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(19);
  });
});

describe('what happens to an inquiry', () => {
  test('an answer is on record, stops the clock and may close it in the same go', async () => {
    const { reference } = await log();
    const answered = await put(reference, 'answers', { text: 'I hører fra os', then: 'close' });

    expect(answered).toMatchObject({
      status: 201,
      json: { status: 'closed', outcome: 'answered', version: 2 },
    });
    expect(answered.json.timeline.map(({ kind }: { kind: string }) => kind)).toEqual(['answer', 'logged']);
    expect(answered.json.timeline[0]).toMatchObject({
      text: 'I hører fra os',
      by: { name: 'Mette Aagaard' },
    });
  });

  test('a pause for the client moves the deadline by as much service time', async () => {
    const { reference, dueAt } = await log();
    await put(reference, 'waiting', { on: 'client' });
    desk.clock.set('2026-11-26T08:00:00.000Z');
    const twoDaysLater = await desk.signedIn('advisor', 'Mette Aagaard');
    const resumed = await twoDaysLater.api('DELETE', `/api/v1/inquiries/${reference}/waiting`);
    desk.clock.set('2026-11-24T08:00:00.000Z');

    expect(dueAt).toBe('2026-11-25T08:00:00.000Z');
    expect(resumed.json).toMatchObject({ status: 'open', dueAt: '2026-11-27T08:00:00.000Z' });
  });

  test('forwarding names the authority and closes it here', async () => {
    const { reference } = await log();
    const forwarded = await put(reference, 'forwarding', { to: 'Byggesag', reason: 'Byggetilladelse' });

    expect(forwarded.json).toMatchObject({ status: 'closed', outcome: 'forwarded' });
    expect(forwarded.json.timeline[0]).toMatchObject({
      kind: 'forward',
      text: 'Byggetilladelse',
      data: { to: 'Byggesag' },
    });
  });

  test('a manager moves it to the other advisor, with a reason, and the deadline stays', async () => {
    const { reference, assignee, dueAt } = await log();
    const { items } = (await karen.api('GET', '/api/v1/advisors')).json;
    const other = items.find(({ id }: { id: string }) => id !== assignee.id);
    const moved = await put(
      reference,
      'reassignment',
      { advisorId: other.id, reason: 'Kender branchen' },
      karen,
    );

    expect(moved.json).toMatchObject({ assignee: { id: other.id }, dueAt });
    expect(moved.json.assignment.why[0]).toContain('Kender branchen');
  });

  test.each([
    ['answers', { text: 'Hej' }],
    ['waiting', { on: 'client' }],
    ['forwarding', { to: 'X', reason: 'Y' }],
    ['closure', { outcome: 'answered' }],
  ])('a closed one takes no %s: 409', async (what, body) => {
    const { reference } = await log({ answered: true });
    const answer = await put(reference, what, body);

    expect(answer).toMatchObject({ status: 409, json: { code: 'inquiry.illegal_move' } });
  });

  test('a closed one takes a note, and reopens with a new deadline', async () => {
    const { reference } = await log({ answered: true });
    expect(await put(reference, 'notes', { text: 'De ringede igen' })).toMatchObject({ status: 201 });
    const reopened = await mette.api('DELETE', `/api/v1/inquiries/${reference}/closure`);

    expect(reopened.json).toMatchObject({ status: 'open', outcome: null, dueAt: '2026-11-25T08:00:00.000Z' });
  });

  test('every change leaves one timeline entry and one audit row', async () => {
    const { reference, id } = await log();
    await put(reference, 'notes', { text: 'Et' });
    await put(reference, 'answers', { text: 'To' });
    await put(reference, 'closure', { outcome: 'answered' });

    const [audited] = await desk.db.query<{ n: string }>(
      "SELECT COUNT(*) AS n FROM audit_event WHERE subject_type = 'inquiry' AND subject_id = ?",
      [id],
    );
    const file = await mette.get(`/api/v1/inquiries/${reference}`);
    expect(file.json.timeline).toHaveLength(4);
    expect(Number(audited?.n)).toBe(4);
  });

  test('an unknown reference is not found', async () => {
    expect(await mette.get('/api/v1/inquiries/2026-999999')).toMatchObject({
      status: 404,
      json: { code: 'inquiry.not_found' },
    });
  });
});

describe('two people at once', () => {
  const patch = (reference: string, body: object, headers: Record<string, string> = {}) =>
    mette.api('PATCH', `/api/v1/inquiries/${reference}`, body, headers);

  test('a correction needs the version it was made from', async () => {
    const { reference } = await log();

    expect(await patch(reference, { subject: 'Nyt' })).toMatchObject({ status: 428 });
  });

  test('a stale correction changes nothing and is answered with the record as it stands', async () => {
    const { reference } = await log();
    await patch(reference, { subject: 'Først' }, { 'if-match': '"1"' });
    const late = await patch(reference, { subject: 'Sent' }, { 'if-match': '"1"' });

    expect(late).toMatchObject({
      status: 412,
      json: { code: 'inquiry.changed', current: { subject: 'Først', version: 2 } },
    });
  });

  test('of ten corrections from the same version one is written', async () => {
    const { reference } = await log();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        patch(reference, { subject: `Rettelse ${n}` }, { 'if-match': '"1"' }),
      ),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(9);
  });

  test('on the page the late answer is kept, beside what was written first', async () => {
    const { reference } = await log();
    const address = `/henvendelser/${reference}`;
    const seenByJonas = await jonas.get(address);
    await mette.submit(address, `${address}/skriv`, { kind: 'answer', text: 'Mettes svar', then: 'stay' });
    const late = await jonas.submit(seenByJonas, `${address}/skriv`, {
      kind: 'answer',
      text: 'Jonas’ svar',
      then: 'close',
    });

    expect(late.status).toBe(412);
    expect(late.text).toContain('Mettes svar');
    expect(late.text).toContain('Jonas’ svar');

    const kept = await jonas.submit(late, `${address}/skriv`);
    expect(kept.status).toBe(303);
    const file = await mette.get(`/api/v1/inquiries/${reference}`);
    expect(file.json).toMatchObject({ status: 'closed' });
    expect(file.json.timeline.map(({ text }: { text: string }) => text)).toEqual([
      'Jonas’ svar',
      'Mettes svar',
      null,
    ]);
  });
});

describe('the queue', () => {
  test('comes in pages by deadline, without gaps or repeats while rows are added', async () => {
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
      (await mette.api('GET', '/api/v1/advisors')).json.items.find(({ id }: { id: string }) => id === assignee.id).points;
    const before = await points();
    const corrected = await correct(reference, version, { topic: 'startup' });

    expect(corrected.json).toMatchObject({ topic: 'startup', assignee });
    expect(await points()).toBe(before + 2);
  });

  test('the right enterprise takes the place of the wrong one, and finds it', async () => {
    const { reference, version } = await log({ enterprise: { name: 'Forkert Firma' }, subject: 'Skal flyttes' });
    const corrected = await correct(reference, version, { enterprise: { name: 'Rigtigt Firma' } });
    const found = await mette.get('/api/v1/inquiries?q=rigtigt%20flyttes');

    expect(corrected.json.enterprise).toMatchObject({ name: 'Rigtigt Firma' });
    expect(corrected.json.timeline[0]).toMatchObject({ kind: 'edit', data: { changed: ['party'] } });
    expect(found.json.items).toMatchObject([{ reference }]);
  });

  test('a deadline sent back as the page showed it is not a new one', async () => {
    const { reference } = await log();
    const address = `/henvendelser/${reference}`;
    await mette.submit(address, address, { subject: 'Ny emnelinje', topic: 'startup', dueAt: '2026-11-25T09:00' });
    const { json } = await mette.get(`/api/v1/inquiries/${reference}`);

    expect(json.timeline[0].data).toEqual({ changed: ['subject'] });
  });
});
