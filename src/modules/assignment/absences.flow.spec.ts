import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from '../../../test/support/browser.js';
import { openDesk, usualNow, type Desk } from '../../../test/support/desk.js';

let desk: Desk;
const people = { mette: '', jonas: '', karen: '', anders: '' };
const browsers = new Map<Name, Browser>();
type Name = keyof typeof people;

beforeAll(async () => {
  desk = await openDesk();
  people.mette = await desk.person('advisor', 'Mette Aagaard');
  people.jonas = await desk.person('advisor', 'Jonas Brix', 80);
  people.karen = await desk.person('manager', 'Karen Holm');
  people.anders = await desk.person('coach', 'Anders Lund');
  browsers.set('mette', await desk.signedIn('advisor', 'Mette Aagaard'));
  browsers.set('jonas', await desk.signedIn('advisor', 'Jonas Brix'));
  browsers.set('karen', await desk.signedIn('manager', 'Karen Holm'));
  browsers.set('anders', await desk.signedIn('coach', 'Anders Lund'));
});
beforeEach(async () => {
  desk.clock.set(usualNow);
  await write('DELETE FROM absence', 'DELETE FROM audit_event');
  await write('UPDATE work_item SET open = 0', 'DELETE FROM advisor_load', 'UPDATE inquiry SET is_open = 0');
});
afterAll(() => desk.close());

const write = (...statements: string[]) =>
  desk.db.transaction(async (tx) => {
    for (const statement of statements) await tx.query(statement);
  });
const browser = (as: Name) => {
  const found = browsers.get(as);
  if (!found) throw new Error(`${as} is not signed in`);
  return found;
};
const api = async (
  as: Name,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: Record<string, string>,
) => {
  const answer = await browser(as).api(method, `/api/v1${path}`, body);
  return { status: answer.status, body: answer.text === '' ? undefined : answer.json };
};
const page = async (as: Name, path: string) => (await browser(as).get(path)).text;
const log = async () => {
  const answer = await browser('mette').api('POST', '/api/v1/inquiries', {
    channel: 'phone',
    topic: 'startup',
    subject: 'Registrering',
  });
  return answer.json as { reference: string; assignee: { id: string } | null };
};
const sickToday = (advisorId: string) => ({ advisorId, from: '2026-11-24', to: '2026-11-24', kind: 'sick' });

describe('the API', () => {
  test('records an absence, tells what stands still, and gives the advisor nothing from then on', async () => {
    await api('karen', 'POST', '/absences', sickToday(people.jonas));
    const { reference, assignee } = await log();
    expect(assignee?.id).toBe(people.mette);
    const { status, body } = await api('mette', 'POST', '/absences', sickToday(people.mette));
    expect(status).toBe(201);
    const nothing = { cases: [], promises: [], sessions: [] };
    expect(body).toEqual({ id: expect.any(String), affected: { inquiries: [reference], ...nothing } });
    expect((await log()).assignee).toBeNull();
  });

  test('lists the advisors by name, with who is in and what they have open', async () => {
    await api('karen', 'POST', '/absences', sickToday(people.jonas));
    await log();
    const { body } = await api('karen', 'GET', '/advisors');
    expect(body.items).toEqual([
      { id: people.jonas, name: 'Jonas Brix', present: false, capacity: 80, open: 0, points: 0 },
      { id: people.mette, name: 'Mette Aagaard', present: true, capacity: 100, open: 1, points: 3 },
    ]);
  });

  test('ends an absence now, once', async () => {
    const { body } = await api('karen', 'POST', '/absences', sickToday(people.mette));
    desk.clock.set('2026-11-24T08:20:00Z');
    expect((await api('mette', 'DELETE', `/absences/${body.id}`)).status).toBe(204);
    const [row] = await desk.db.query('SELECT to_at FROM absence');
    expect(row).toEqual({ to_at: new Date('2026-11-24T08:20:00Z') });
    const again = await api('mette', 'DELETE', `/absences/${body.id}`);
    expect([again.status, again.body.code]).toEqual([409, 'absence.over']);
  });

  test('drops an absence that has not begun', async () => {
    const leave = { advisorId: people.mette, from: '2026-12-21', to: '2026-12-23', kind: 'vacation' };
    const { body } = await api('mette', 'POST', '/absences', leave);
    expect((await api('mette', 'DELETE', `/absences/${body.id}`)).status).toBe(204);
    expect(await desk.db.query('SELECT id FROM absence')).toEqual([]);
  });

  test('refuses absences that overlap, telling the one that is there already', async () => {
    await api('mette', 'POST', '/absences', { ...sickToday(people.mette), half: 'pm' });
    const { status, body } = await api('mette', 'POST', '/absences', sickToday(people.mette));
    expect([status, body.code]).toEqual([409, 'absence.overlap']);
    expect(body.detail).toContain('24. november 2026 kl. 12.00');
    const morning = await api('mette', 'POST', '/absences', { ...sickToday(people.mette), half: 'am' });
    expect(morning.status).toBe(201);
  });

  test('records someone as ill again who was back in between the same day', async () => {
    const { body } = await api('mette', 'POST', '/absences', sickToday(people.mette));
    desk.clock.set('2026-11-24T08:10:00Z');
    await api('mette', 'DELETE', `/absences/${body.id}`);
    desk.clock.set('2026-11-24T08:20:00Z');
    const again = await api('mette', 'POST', '/absences', sickToday(people.mette));
    expect(again.status).toBe(201);
    expect(await desk.db.query('SELECT from_at, to_at FROM absence ORDER BY id')).toEqual([
      { from_at: new Date('2026-11-23T23:00:00Z'), to_at: new Date('2026-11-24T08:10:00Z') },
      { from_at: new Date('2026-11-24T08:10:00Z'), to_at: new Date('2026-11-24T23:00:00Z') },
    ]);
    expect((await log()).assignee?.id).toBe(people.jonas);
  });

  test('keeps one of two overlapping absences recorded at the same moment', async () => {
    const both = await Promise.all(
      [1, 2].map(() => api('mette', 'POST', '/absences', sickToday(people.mette))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('keeps an advisor from a colleague’s absence but for "sick today"', async () => {
    const tomorrow = { advisorId: people.jonas, from: '2026-11-25', to: '2026-11-25', kind: 'vacation' };
    const refused = await api('mette', 'POST', '/absences', tomorrow);
    expect([refused.status, refused.body.code]).toEqual([403, 'absence.not_yours']);
    expect((await api('mette', 'POST', '/absences', sickToday(people.jonas))).status).toBe(201);
    const planned = await api('karen', 'POST', '/absences', tomorrow);
    expect(planned.status).toBe(201);
    expect((await api('mette', 'DELETE', `/absences/${planned.body.id}`)).status).toBe(403);
  });

  test('tells why someone is away to them and the manager only', async () => {
    await api('jonas', 'POST', '/absences', sickToday(people.jonas));
    const kind = async (as: Name) => (await api(as, 'GET', '/absences')).body.items[0].kind;
    expect([await kind('jonas'), await kind('karen'), await kind('mette')]).toEqual(['sick', 'sick', null]);
  });

  test('lists what lies in the period asked for', async () => {
    await api('mette', 'POST', '/absences', sickToday(people.mette));
    await api('mette', 'POST', '/absences', {
      ...sickToday(people.mette),
      from: '2026-12-21',
      to: '2026-12-23',
    });
    const count = async (query: string) => (await api('mette', 'GET', `/absences${query}`)).body.items.length;
    expect(await count('')).toBe(2);
    expect(await count('?from=2026-11-25&to=2026-12-21')).toBe(1);
    expect(await count('?to=2026-12-01')).toBe(1);
    expect(await count('?from=2026-12-24')).toBe(0);
    expect((await api('mette', 'GET', '/absences?from=i%20dag')).status).toBe(422);
  });

  test('knows nobody who is no advisor, and no absence that is none', async () => {
    const stranger = await api('karen', 'POST', '/absences', sickToday('999999'));
    expect([stranger.status, stranger.body.code]).toEqual([404, 'advisor.unknown']);
    expect((await api('karen', 'POST', '/absences', sickToday(people.karen))).status).toBe(404);
    expect((await api('karen', 'DELETE', '/absences/999999')).status).toBe(404);
    expect((await api('karen', 'DELETE', '/absences/x')).status).toBe(404);
    expect((await api('anders', 'POST', '/absences', sickToday(people.anders))).status).toBe(403);
  });

  test('audits who recorded and ended what, and never why someone is away', async () => {
    const { body } = await api('karen', 'POST', '/absences', sickToday(people.mette));
    await api('karen', 'DELETE', `/absences/${body.id}`);
    const rows = await desk.db.query('SELECT actor_id, action, detail FROM audit_event ORDER BY id');
    const detail = { advisorId: people.mette };
    expect(rows).toEqual([
      { actor_id: people.karen, action: 'absence.recorded', detail },
      { actor_id: people.karen, action: 'absence.ended', detail },
    ]);
  });
});

describe('the page', () => {
  test('one press rings in sick, and what stands still is shown', async () => {
    await api('karen', 'POST', '/absences', sickToday(people.jonas));
    const { reference } = await log();
    const { status, headers } = await browser('mette').submit('/fravaer', '/fravaer');
    expect(status).toBe(303);
    const html = await page('mette', String(headers.location));
    expect(html).toContain('0 af 2 rådgivere er her nu');
    expect(html).toContain('Mette Aagaard: fraværet er registreret, 24. november 2026');
    expect(html).toContain(`<a href="/henvendelser/${reference}">${reference}</a>: Registrering`);
  });

  test('shows a refused form as it was typed, and why', async () => {
    const typed = {
      advisorId: people.mette,
      from: '2026-12-23',
      to: '2026-12-21',
      part: 'day',
      kind: 'vacation',
    };
    const { status, text } = await browser('mette').submit('/fravaer', '/fravaer', typed);
    expect(status).toBe(422);
    expect(text).toContain('value="2026-12-23"');
    expect(text).toContain('<a href="#to">Fraværet slutter, før det begynder.</a>');
  });

  test('offers "sick today" to advisors only, and an end only where one may end it', async () => {
    await api('jonas', 'POST', '/absences', {
      ...sickToday(people.jonas),
      from: '2026-12-21',
      to: '2026-12-23',
    });
    expect(await page('karen', '/fravaer')).not.toContain('Jeg er syg i dag');
    expect(await page('karen', '/fravaer')).toContain('/afslutning');
    expect(await page('mette', '/fravaer')).toContain('Jeg er syg i dag');
    expect(await page('mette', '/fravaer')).not.toContain('/afslutning');
  });

  test('ends an absence by one press', async () => {
    const { body } = await api('mette', 'POST', '/absences', sickToday(people.mette));
    const { status, headers } = await browser('mette').submit('/fravaer', `/fravaer/${body.id}/afslutning`);
    expect([status, headers.location]).toEqual([303, '/fravaer']);
    expect(await page('mette', '/fravaer')).toContain('2 af 2 rådgivere er her nu');
  });

  test('says so when work waits for an advisor', async () => {
    for (const id of [people.mette, people.jonas]) await api('karen', 'POST', '/absences', sickToday(id));
    await log();
    expect(await page('karen', '/fravaer')).toContain('Én venter på en rådgiver');
  });
});
