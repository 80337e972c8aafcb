import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';
import { logInquiry, makeEnterprise } from '../support/make.js';
import { makeCase } from '../support/make-case.js';

let desk: Desk;
let mette: Browser;
let enterprise: string;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  await desk.person('advisor', 'Jonas Brix');
  enterprise = await makeEnterprise(mette, { name: 'Krydderiet Remstrup', cvr: '99000007' });
});
afterAll(() => desk.close());

const toCase = (reference: string, body: object = {}) =>
  mette.api('POST', `/api/v1/inquiries/${reference}/case`, body);
const caseOf = async (reference: string) => (await mette.get(`/api/v1/cases/${reference}`)).json;
const load = async (advisorId: string | undefined) => {
  const { items } = (await mette.get('/api/v1/advisors')).json;
  return items.find(({ id }: { id: string }) => id === advisorId);
};

test('a start-up’s matter goes from the call to the closed case, and all of it stands in one timeline', async () => {
  const call = await logInquiry(mette, {
    contact: { name: 'Sara Winther', phone: '86 00 00 31' },
    enterprise: { name: 'Café Lysning' },
    topic: 'startup',
    subject: 'Vil starte café',
    note: 'Har lokaler på hånden',
  });
  const opened = await toCase(call.reference, {
    title: 'Café Lysning kommer i gang',
    nextStep: { what: 'Ring om virksomhedsform', dueAt: '2026-11-25T09:00:00Z' },
  });
  const { caseReference } = opened.json;
  const put = (what: string, body: object = {}, method = 'POST') =>
    mette.api(method, `/api/v1/cases/${caseReference}/${what}`, body);
  await put('promises', { what: 'Sender budgetskabelon', dueAt: '2026-11-24T14:00:00Z' });
  const { promises, checklist } = await caseOf(caseReference);
  await put('conversations', { with: 'Sara', question: 'ApS eller forening?', guidance: 'Gennemgik begge' });
  await put(`promises/${promises[0].id}/kept`);
  await put(`checklist/${checklist[0].id}/done`);
  const { enterprise: cafe } = await caseOf(caseReference);
  const again = await logInquiry(mette, {
    enterprise: { id: cafe.id },
    subject: 'Budget vedhæftet',
  });
  await toCase(again.reference, { caseReference });
  await mette.api('POST', `/api/v1/inquiries/${again.reference}/answers`, { text: 'Tak', then: 'close' });
  await put('next-step/done');
  const closed = await put('closure', { outcome: 'answered' });

  expect(opened.json).toMatchObject({ status: 'closed', outcome: 'case_opened', caseReference });
  expect(closed.json).toMatchObject({ status: 'closed', outcome: 'answered', nextStep: null });
  expect(closed.json.timeline.map(({ kind }: { kind: string }) => kind).sort()).toEqual(
    [
      'close',
      'step_done',
      'inquiry.answer',
      'inquiry.attach',
      'inquiry.logged',
      'check',
      'promise_settled',
      'conversation',
      'promise',
      'opened',
      'inquiry.open_case',
      'inquiry.logged',
    ].sort(),
  );
  const logged = closed.json.timeline.find(({ text }: { text: string }) => text === 'Har lokaler på hånden');
  expect(logged).toMatchObject({ direction: 'received', brief: 'Vil starte café' });
});

describe('a case opened from an inquiry', () => {
  test('goes on with the inquiry’s advisor, whose load neither grows nor shrinks by it', async () => {
    const inquiry = await logInquiry(mette, { enterprise: { name: 'Gartneriet Ny' }, topic: 'startup' });
    const before = await load(inquiry.assignee?.id);
    const { caseReference } = (await toCase(inquiry.reference)).json;
    const opened = await caseOf(caseReference);

    expect(opened.assignee).toEqual(inquiry.assignee);
    expect(opened.assignment.why).toEqual([`${inquiry.assignee?.name} havde henvendelsen og fortsætter`]);
    expect(await load(inquiry.assignee?.id)).toEqual(before);
  });

  test('begins with the answer that is owed, when nothing else is planned', async () => {
    const inquiry = await logInquiry(mette, { enterprise: { name: 'Systuen' }, subject: 'Udbytte?' });
    const { caseReference, dueAt } = (await toCase(inquiry.reference)).json;

    expect((await caseOf(caseReference)).nextStep).toMatchObject({ what: 'Svar på: Udbytte?', dueAt });
  });

  test('may come of one that was answered yesterday', async () => {
    const inquiry = await logInquiry(mette, { enterprise: { name: 'Bageriet' }, answered: true });
    const opened = await toCase(inquiry.reference);

    expect(opened.json).toMatchObject({ status: 'closed', outcome: 'case_opened' });
    expect((await caseOf(opened.json.caseReference)).nextStep.what).toMatch(/^Følg op/);
  });

  test('is opened once: 409', async () => {
    const inquiry = await logInquiry(mette, { enterprise: { name: 'Én gang' } });
    await toCase(inquiry.reference);

    expect(await toCase(inquiry.reference)).toMatchObject({
      status: 409,
      json: { code: 'inquiry.in_case_already' },
    });
  });

  test('needs someone to be about: 409', async () => {
    const inquiry = await logInquiry(mette);

    expect(await toCase(inquiry.reference)).toMatchObject({
      status: 409,
      json: { code: 'inquiry.nobody_to_open_for' },
    });
  });

  test('is opened from the page with one form, which leads to it', async () => {
    const inquiry = await logInquiry(mette, { enterprise: { name: 'Siderne' } });
    const address = `/henvendelser/${inquiry.reference}`;
    const wrong = await mette.submit(address, `${address}/sag`, {
      title: 'Fra siden',
      what: 'Ring',
      dueAt: '2026-11-20T10:00',
    });
    const done = await mette.submit(address, `${address}/sag`, {
      title: 'Fra siden',
      what: 'Ring',
      dueAt: '2026-11-25T10:00',
    });

    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="Fra siden"');
    expect(done).toMatchObject({
      status: 303,
      headers: { location: expect.stringMatching(/^\/sager\/2026-/) },
    });
    expect((await mette.get(address)).text).toMatch(/Sag 2026-\d{4}/);
  });
});

describe('an open case of an enterprise', () => {
  test('gets the next inquiry of that enterprise to its own advisor', async () => {
    const { reference, assignee } = await makeCase(mette, { enterprise: { id: enterprise }, topic: 'other' });
    const others = await Promise.all(Array.from({ length: 3 }, () => logInquiry(mette, { topic: 'other' })));
    const next = await logInquiry(mette, { enterprise: { id: enterprise }, topic: 'other' });

    expect(others).toHaveLength(3);
    expect(next.assignee).toEqual(assignee);
    const { assignment } = (await mette.get(`/api/v1/inquiries/${next.reference}`)).json;
    expect(assignment.why.join(' ')).toMatch(/sag/);
    expect((await mette.get(`/henvendelser/${next.reference}`)).text).toContain(
      `<option value="${reference}">`,
    );
  });

  test('takes no inquiry of someone else: 409', async () => {
    const { reference } = await makeCase(mette, { enterprise: { id: enterprise } });
    const inquiry = await logInquiry(mette, { enterprise: { name: 'En helt anden' } });

    expect(await toCase(inquiry.reference, { caseReference: reference })).toMatchObject({
      status: 409,
      json: { code: 'case.other_party' },
    });
  });
});
