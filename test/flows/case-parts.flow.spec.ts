import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';
import { makeCase } from '../support/make-case.js';

let desk: Desk;
let mette: Browser;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
});
afterAll(() => desk.close());

const texts = (answer: { json: { checklist: { text: string }[] } }) =>
  answer.json.checklist.map(({ text }) => text);

test('a checklist is the topic’s of the day the case was opened, and the case’s own after that', async () => {
  const before = await makeCase(mette, { enterprise: { name: 'Før' }, topic: 'startup' });
  const page = await mette.get('/indstillinger/tjeklister');
  const action = '/indstillinger/tjeklister/startup';
  const saved = await mette.submit(page, action, { items: 'Første samtale\n\n  Budget  \n' });
  const stale = await mette.submit(page, action, { items: 'For sent', _once: 'another' });
  const after = await makeCase(mette, { enterprise: { name: 'Efter' }, topic: 'startup' });
  const path = `/api/v1/cases/${after.reference}/checklist`;
  await mette.api('POST', path, { text: 'Et punkt til' });
  const done = await mette.api('POST', `${path}/${after.checklist[0]?.id}/done`);
  const removed = await mette.api('DELETE', `${path}/${after.checklist[1]?.id}`);

  expect(saved.status).toBe(303);
  expect(stale.status).toBe(412);
  expect(stale.text).toContain('For sent');
  expect(before.checklist.length).toBeGreaterThan(2);
  expect(after.checklist.map(({ text }) => text)).toEqual(['Første samtale', 'Budget']);
  expect(done.json.checklist[0]).toMatchObject({ text: 'Første samtale', done: true });
  expect(texts(removed)).toEqual(['Første samtale', 'Et punkt til']);
});

test('two related cases show each other, and neither when they are parted', async () => {
  const one = await makeCase(mette, { enterprise: { name: 'Den ene' }, title: 'Den ene sag' });
  const other = await makeCase(mette, { enterprise: { name: 'Den anden' }, title: 'Den anden sag' });
  const path = `/api/v1/cases/${one.reference}/related`;
  const joined = await mette.api('POST', path, { reference: other.reference });
  const seen = await mette.get(`/api/v1/cases/${other.reference}`);
  const parted = await mette.api('DELETE', `${path}/${other.reference}`);

  expect(joined.json.related).toEqual([
    { reference: other.reference, title: 'Den anden sag', status: 'open' },
  ]);
  expect(seen.json.related).toEqual([{ reference: one.reference, title: 'Den ene sag', status: 'open' }]);
  expect(parted.json.related).toEqual([]);
  expect(await mette.api('POST', path, { reference: one.reference })).toMatchObject({
    status: 422,
    json: { code: 'case.related_to_itself' },
  });
});

test('a participant has a role, and takes part once; one outside is named', async () => {
  const one = await makeCase(mette, { enterprise: { name: 'Mange om det' } });
  const path = `/api/v1/cases/${one.reference}/participants`;
  const colleague = await desk.person('advisor', 'Jonas Brix');
  await mette.api('POST', path, { staffId: colleague, role: 'Kollega' });
  const outside = await mette.api('POST', path, { name: 'Birgit Holm', role: 'Revisor' });

  expect(outside.json.participants).toMatchObject([
    { name: 'Jonas Brix', role: 'Kollega' },
    { name: 'Birgit Holm', staffId: null, role: 'Revisor' },
  ]);
  expect(await mette.api('POST', path, { staffId: colleague, role: 'Igen' })).toMatchObject({ status: 409 });
  expect(await mette.api('POST', path, { role: 'Ingen' })).toMatchObject({ status: 422 });
});

test('a correction needs the version it was made from, and a late one changes nothing', async () => {
  const one = await makeCase(mette, { enterprise: { name: 'Rettelser' } });
  const patch = (title: string, headers: Record<string, string> = {}) =>
    mette.api('PATCH', `/api/v1/cases/${one.reference}`, { title }, headers);

  expect(await patch('Uden')).toMatchObject({ status: 428 });
  expect(await patch('Først', { 'if-match': '"1"' })).toMatchObject({ status: 200, json: { version: 2 } });
  expect(await patch('Sent', { 'if-match': '"1"' })).toMatchObject({
    status: 412,
    json: { code: 'case.changed', current: { title: 'Først', version: 2 } },
  });
  const found = await mette.get('/api/v1/cases?q=først');
  expect(found.json.items).toMatchObject([{ reference: one.reference }]);
});
