import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';
import { logInquiry, makeEnterprise, type LoggedInquiry } from '../support/make.js';
import { makeCase, type MadeCase } from '../support/make-case.js';

let desk: Desk;
/** Opens the case, and takes part in it. */
let insider: Browser;
/** The other advisor. */
let outsider: Browser;
let outsiderId: string;
let karen: Browser;
let hidden: MadeCase;
let inquiry: LoggedInquiry;
let enterprise: string;

const secret = 'Alkoholproblemer';

beforeAll(async () => {
  desk = await openDesk();
  insider = await desk.signedIn('advisor', 'Mette Aagaard');
  // Alone at the desk, so that the case is hers; the other one comes later.
  enterprise = await makeEnterprise(insider, { name: 'Krydderiet Remstrup', cvr: '99000007' });
  hidden = await makeCase(insider, {
    enterprise: { id: enterprise },
    title: `${secret} hos ejeren`,
    note: secret,
    confidential: true,
  });
  const reference = hidden.reference;
  await insider.api('POST', `/api/v1/cases/${reference}/promises`, {
    what: `Ringer om ${secret}`,
    dueAt: '2026-11-24T14:00:00Z',
  });
  inquiry = await logInquiry(insider, { enterprise: { id: enterprise }, subject: `Spørger om ${secret}` });
  await insider.api('POST', `/api/v1/inquiries/${inquiry.reference}/case`, { caseReference: reference });
  outsider = await desk.signedIn('advisor', 'Jonas Brix');
  outsiderId = await desk.person('advisor', 'Jonas Brix');
  karen = await desk.signedIn('manager', 'Karen Lindholm');
});
afterAll(() => desk.close());

const everywhere = () => [
  '/sager?status=alle',
  `/sager?status=alle&q=${secret}`,
  '/sager?status=alle&emne=startup',
  `/sager/for/virksomhed/${enterprise}`,
  '/min-dag?vis=alle',
  `/soeg?q=${secret}`,
  '/soeg?q=krydderiet',
  '/henvendelser?status=alle',
  `/henvendelser?status=alle&q=${secret}`,
  `/henvendelser/for/virksomhed/${enterprise}`,
  '/api/v1/cases',
  `/api/v1/cases?enterpriseId=${enterprise}`,
  '/api/v1/inquiries',
  `/api/v1/inquiries?q=${secret}`,
];
const words = (text: string) =>
  text.replaceAll(`value="${secret}"`, '').replaceAll(`»${secret}«`, '').replaceAll(`q=${secret}`, '');

describe('a confidential case and its inquiries', () => {
  test('are read by those who take part', async () => {
    for (const url of [
      `/sager/${hidden.reference}`,
      `/henvendelser/${inquiry.reference}`,
      `/soeg?q=${secret}`,
    ])
      expect([url, (await insider.get(url)).text.includes(secret)]).toEqual([url, true]);
  });

  test('are not there for another advisor, in any list, search or page', async () => {
    for (const url of everywhere()) {
      const { status, text } = await outsider.get(url);
      expect([url, status, words(text).includes(secret)]).toEqual([url, 200, false]);
      const links = [`/sager/${hidden.reference}"`, `/henvendelser/${inquiry.reference}"`];
      expect([url, ...links.filter((link) => text.includes(link))]).toEqual([url]);
    }
    for (const url of [
      `/sager/${hidden.reference}`,
      `/henvendelser/${inquiry.reference}`,
      `/api/v1/cases/${hidden.reference}`,
      `/api/v1/inquiries/${inquiry.reference}`,
    ])
      expect([url, (await outsider.get(url)).status]).toEqual([url, 404]);
  });

  test.each([
    ['POST', 'cases', 'notes', { text: 'Hej' }],
    ['POST', 'cases', 'next-step/done', {}],
    ['POST', 'cases', 'closure', { outcome: 'answered' }],
    ['PUT', 'cases', 'confidentiality', { confidential: false }],
    ['POST', 'cases', 'participants', { staffId: '2', role: 'Nysgerrig' }],
    ['POST', 'inquiries', 'notes', { text: 'Hej' }],
    ['POST', 'inquiries', 'closure', { outcome: 'answered' }],
  ])('take no %s of %s/%s from another advisor: 404', async (method, what, act, body) => {
    const reference = what === 'cases' ? hidden.reference : inquiry.reference;
    expect((await outsider.api(method, `/api/v1/${what}/${reference}/${act}`, body)).status).toBe(404);
  });

  test('cannot be told by relating another case to them', async () => {
    const other = await makeCase(outsider, { enterprise: { name: 'En anden' } });
    const answer = await outsider.api('POST', `/api/v1/cases/${other.reference}/related`, {
      reference: hidden.reference,
    });

    expect(answer).toMatchObject({ status: 422, json: { code: 'case.related_unknown' } });
  });

  test('are known to a manager by number, status and advisor alone', async () => {
    const { items } = (await karen.get('/api/v1/cases')).json;
    const row = items.find(({ id }: MadeCase) => id === hidden.id);
    const one = await karen.get(`/api/v1/cases/${hidden.reference}`);
    const page = await karen.get(`/sager/${hidden.reference}`);

    expect(row).toMatchObject({ title: null, enterprise: null, assignee: hidden.assignee, status: 'open' });
    expect(one.json).toMatchObject({ title: null, topic: null, nextStep: null, promises: [], timeline: [] });
    expect(page.text).toContain('Sagen er fortrolig');
    for (const url of [...everywhere(), `/henvendelser/${inquiry.reference}`, `/sager/${hidden.reference}`]) {
      const { text } = await karen.get(url);
      expect([url, words(text).includes(secret)]).toEqual([url, false]);
    }
  });

  test('leave no title behind where an absence tells what stands still', async () => {
    const answer = await karen.api('POST', '/api/v1/absences', {
      advisorId: hidden.assignee?.id,
      from: '2026-11-30',
      to: '2026-11-30',
      kind: 'vacation',
    });

    expect(answer.json.affected.cases).toEqual([hidden.reference]);
    expect(answer.text).not.toContain(secret);
    expect((await karen.get('/fravaer')).text).not.toContain(secret);
  });

  test('open up to a colleague who takes part, and close again', async () => {
    const path = `/api/v1/cases/${hidden.reference}/participants`;
    const joined = await insider.api('POST', path, { staffId: outsiderId, role: 'Kollega' });
    const { id } = joined.json.participants.find(
      ({ staffId }: { staffId: string }) => staffId === outsiderId,
    );

    expect((await outsider.get(`/sager/${hidden.reference}`)).text).toContain(secret);
    expect((await outsider.get(`/henvendelser/${inquiry.reference}`)).text).toContain(secret);
    await insider.api('DELETE', `${path}/${id}`);
    expect((await outsider.get(`/sager/${hidden.reference}`)).status).toBe(404);
  });

  test('can be moved by the manager, and are then read by the one who has them', async () => {
    const moved = await karen.api('POST', `/api/v1/cases/${hidden.reference}/reassignment`, {
      advisorId: outsiderId,
      reason: 'Mette er på kursus',
    });

    expect(moved).toMatchObject({ status: 201, json: { title: null, assignee: { id: outsiderId } } });
    expect((await outsider.get(`/sager/${hidden.reference}`)).text).toContain(secret);
  });
});
