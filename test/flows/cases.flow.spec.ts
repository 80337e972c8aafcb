import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';
import { makeEnterprise } from '../support/make.js';
import { makeCase, type MadeCase } from '../support/make-case.js';

let desk: Desk;
let mette: Browser;
let karen: Browser;
let jonasId: string;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  karen = await desk.signedIn('manager', 'Karen Lindholm');
  jonasId = await desk.person('advisor', 'Jonas Brix');
});
afterAll(() => desk.close());

const tomorrow = '2026-11-25T09:30:00.000Z';
const act = (one: MadeCase, what: string, body?: object, by: Browser = mette, method = 'POST') =>
  by.api(method, `/api/v1/cases/${one.reference}/${what}`, method === 'DELETE' ? undefined : (body ?? {}));
describe('opening a case', () => {
  test('gives it a reference of its own series, an advisor with a reason, its next step and the topic’s checklist', async () => {
    const enterprise = await makeEnterprise(mette, { name: 'Krydderiet Remstrup', cvr: '99000007' });
    const opened = await makeCase(mette, { enterprise: { id: enterprise }, topic: 'rsv_registration' });

    expect(opened).toMatchObject({
      reference: '2026-0001',
      status: 'open',
      nextStep: { what: 'Ring om vedtægterne', dueAt: tomorrow, by: null },
      enterprise: { id: enterprise },
      assignee: { id: expect.any(String) },
      confidential: false,
      version: 1,
    });
    expect(opened.assignment.why.length).toBeGreaterThan(0);
    expect(opened.checklist.length).toBeGreaterThan(4);
    expect(opened.timeline).toMatchObject([{ kind: 'opened', direction: 'internal' }]);
  });

  test.each([
    ['no next step', { nextStep: undefined }, 'nextStep'],
    ['a next step without words', { nextStep: { what: '', dueAt: tomorrow } }, 'nextStep.what'],
    ['a next step in the past', { nextStep: { what: 'X', dueAt: '2026-11-23T09:00:00Z' } }, 'nextStep.dueAt'],
    ['nobody', { enterprise: undefined }, 'enterprise.name'],
    ['an unknown topic', { topic: 'weather' }, 'topic'],
    ['a CPR number in its title', { title: 'Om 010190-1234' }, 'title'],
  ])('is refused with %s', async (_, wrong, field) => {
    const answer = await mette.api('POST', '/api/v1/cases', {
      topic: 'startup',
      title: 'Vil åbne café',
      enterprise: { name: 'Café Lysning' },
      nextStep: { what: 'Ring', dueAt: tomorrow },
      ...wrong,
    });

    expect(answer.status).toBe(422);
    expect(answer.json.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  test('sent twice with the same key opens one', async () => {
    const body = {
      topic: 'startup',
      title: 'To gange',
      enterprise: { name: 'Tvillingerne' },
      nextStep: { what: 'Ring', dueAt: tomorrow },
    };
    const headers = { 'idempotency-key': 'case-1' };
    const [first, second] = [
      await mette.api('POST', '/api/v1/cases', body, headers),
      await mette.api('POST', '/api/v1/cases', body, headers),
    ];

    expect(first.status).toBe(201);
    expect(second.json.reference).toBe(first.json.reference);
  });
});

describe('the next step', () => {
  test('once done, leaves the case visibly without one, until another is planned', async () => {
    const one = await makeCase(mette, { enterprise: { name: 'Værkstedet Nord' } });
    const done = await act(one, 'next-step/done');
    const lacking = await mette.get('/api/v1/cases?withoutStep=true');
    const page = await mette.get(`/sager/${one.reference}`);

    expect(done.json).toMatchObject({ status: 'open', nextStep: null });
    expect(lacking.json.items.map(({ reference }: MadeCase) => reference)).toContain(one.reference);
    expect(page.text).toContain('Sagen har intet næste skridt');
    expect((await mette.get('/min-dag?vis=alle')).text).toContain('intet næste skridt');

    const planned = await act(
      one,
      'next-step',
      { what: 'Send referat', dueAt: tomorrow, byId: jonasId },
      mette,
      'PUT',
    );
    expect(planned.json.nextStep).toMatchObject({ what: 'Send referat', by: { id: jonasId } });
    const after = await mette.get('/api/v1/cases?withoutStep=true');
    expect(after.json.items.map(({ reference }: MadeCase) => reference)).not.toContain(one.reference);
  });

  test('that is not there cannot be done: 409', async () => {
    const one = await makeCase(mette, { enterprise: { name: 'Værkstedet Syd' } });
    await act(one, 'next-step/done');

    expect(await act(one, 'next-step/done')).toMatchObject({ status: 409, json: { code: 'case.no_step' } });
  });
});

describe('the journal', () => {
  test('tells of every entry when, which way and what about', async () => {
    const one = await makeCase(mette, { enterprise: { name: 'Bogbinderiet' } });
    await act(one, 'notes', {
      kind: 'email',
      direction: 'sent',
      at: '2026-11-20T10:00:00.000Z',
      text: 'Vi vejleder om § 9.\n\nVenlig hilsen',
      brief: 'Svar om vedtægter',
    });
    const answer = await act(one, 'conversations', {
      with: 'Sara Winther',
      question: 'Hvor meget må ejerne få udbetalt?',
      guidance: 'Gennemgik de tre grænser',
      source: 'Erhvervsstyrelsens vejledning',
      sourceVersion: '3.0',
      agreed: 'De sender udkast',
    });

    expect(answer.json.timeline).toMatchObject([
      { kind: 'conversation', direction: 'sent', brief: 'Hvor meget må ejerne få udbetalt?' },
      { kind: 'opened', direction: 'internal' },
      { kind: 'email', direction: 'sent', at: '2026-11-20T10:00:00.000Z', brief: 'Svar om vedtægter' },
    ]);
    expect(answer.json.timeline[0].facts).toContainEqual({
      term: 'Kilde',
      value: 'Erhvervsstyrelsens vejledning, 3.0',
    });
  });

  test('takes nothing that has not happened yet', async () => {
    const one = await makeCase(mette, { enterprise: { name: 'Fremtiden' } });
    const answer = await act(one, 'notes', { text: 'Møde', at: '2026-12-01T10:00:00Z' });

    expect(answer).toMatchObject({ status: 422, json: { code: 'case.happened_in_future' } });
  });
});

describe('a promise', () => {
  test('is kept once, in time or not, and counts in the rate of the period in which it fell due', async () => {
    const one = await makeCase(mette, { enterprise: { name: 'Løftehuset' } });
    const due = (time: string) => `2026-11-24T${time}:00.000Z`;
    for (const [what, at] of [
      ['Til tiden', due('08:30')],
      ['For sent', due('08:31')],
      ['Aldrig', due('08:32')],
      ['Senere', due('12:00')],
    ])
      await act(one, 'promises', { what, dueAt: at });
    const { promises } = (await mette.get(`/api/v1/cases/${one.reference}`)).json;
    const [inTime, late, broken] = promises as { id: string }[];
    await act(one, `promises/${inTime?.id}/kept`);
    desk.clock.forward(40 * 60_000);
    const again = await desk.signedIn('advisor', 'Mette Aagaard');
    await act(one, `promises/${late?.id}/kept`, {}, again);
    await act(one, `promises/${broken?.id}/broken`, {}, again);
    const rate = await again.get('/api/v1/promises/rate?from=2026-11-24T00:00:00Z');
    const twice = await act(one, `promises/${late?.id}/kept`, {}, again);
    const page = await again.get('/sager');
    desk.clock.forward(-40 * 60_000);

    expect(rate.json).toMatchObject({ fallenDue: 3, keptInTime: 1 });
    expect(twice).toMatchObject({ status: 409, json: { code: 'case.promise_settled' } });
    expect(page.text).toContain('33 % (1 af 3)');
  });

  test('that is still owed keeps its case from being closed, and stands on Min dag', async () => {
    const one = await makeCase(mette, { enterprise: { name: 'Skyldnerne' } });
    await act(one, 'promises', { what: 'Jeg ringer tilbage i dag', dueAt: '2026-11-24T10:00:00.000Z' });
    const refused = await act(one, 'closure', { outcome: 'answered' });

    expect(refused).toMatchObject({ status: 409, json: { code: 'case.promises_open' } });
    expect((await karen.get('/min-dag')).text).toContain('Jeg ringer tilbage i dag');
  });
});
