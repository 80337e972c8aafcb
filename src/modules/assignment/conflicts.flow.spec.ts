import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '../../../test/support/browser.js';
import { openDesk, type Desk } from '../../../test/support/desk.js';

let desk: Desk;
let enterpriseId: string;
let mette: Browser;
let jonas: Browser;
let karen: Browser;
const people = { mette: '', jonas: '', karen: '' };

beforeAll(async () => {
  desk = await openDesk();
  people.mette = await desk.person('advisor', 'Mette Aagaard');
  people.jonas = await desk.person('advisor', 'Jonas Brix');
  people.karen = await desk.person('manager', 'Karen Holm');
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
  karen = await desk.signedIn('manager', 'Karen Holm');
  const made = await mette.api('POST', '/api/v1/enterprises', { name: 'Havn & Hånd', kind: 'sov' });
  enterpriseId = made.json.id;
});
afterAll(() => desk.close());

test('conflicts of interest are recorded once, exclude at once, and are lifted by someone else only', async () => {
  const conflict = { advisorId: people.mette, enterpriseId };
  expect((await mette.api('POST', '/api/v1/conflicts', conflict)).status).toBe(201);
  expect((await jonas.api('POST', '/api/v1/conflicts', conflict)).status).toBe(201);
  const inquiry = {
    channel: 'phone',
    topic: 'startup',
    subject: 'Registrering',
    enterprise: { id: enterpriseId },
  };
  expect((await mette.api('POST', '/api/v1/inquiries', inquiry)).json.assignee.id).toBe(people.jonas);
  const { json } = await jonas.api('GET', `/api/v1/conflicts?enterpriseId=${enterpriseId}`);
  expect(json.items).toMatchObject([{ advisorId: people.mette, advisorName: 'Mette Aagaard', enterpriseId }]);
  const path = `/api/v1/conflicts/${people.mette}/${enterpriseId}`;
  expect((await mette.api('DELETE', path)).json.code).toBe('conflict_of_interest.own');
  expect((await karen.api('DELETE', path)).status).toBe(204);
  expect((await karen.api('DELETE', path)).status).toBe(404);
  const actions = await desk.db.query(
    "SELECT action FROM audit_event WHERE action LIKE 'conflict%' ORDER BY id",
  );
  expect(actions).toEqual([
    { action: 'conflict_of_interest.recorded' },
    { action: 'conflict_of_interest.lifted' },
  ]);
});

test('a conflict needs an advisor and an enterprise that exist', async () => {
  const unknown = await karen.api('POST', '/api/v1/conflicts', {
    advisorId: people.mette,
    enterpriseId: '999999',
  });
  expect([unknown.status, unknown.json.code]).toEqual([404, 'conflict_of_interest.unknown_enterprise']);
  const stranger = await karen.api('POST', '/api/v1/conflicts', { advisorId: people.karen, enterpriseId });
  expect([stranger.status, stranger.json.code]).toEqual([404, 'advisor.unknown']);
});

test('an enterprise’s conflicts have a page beside its own', async () => {
  const path = `/virksomheder/${enterpriseId}/inhabilitet`;
  expect((await mette.get(path)).text).toContain('Ingen er registreret som inhabil');
  const { status, headers } = await mette.submit(path, path, { advisorId: people.mette });
  expect([status, headers.location]).toEqual([303, path]);
  expect((await mette.get(path)).text).not.toContain('Ikke længere inhabil');
  const lifting = `${path}/${people.mette}/ophaevelse`;
  expect((await karen.submit(path, lifting)).status).toBe(303);
  expect((await mette.get(path)).text).toContain('Ingen er registreret som inhabil');
  expect((await mette.get('/virksomheder/999999/inhabilitet')).status).toBe(404);
});
