import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, usualNow, type Desk } from '../support/desk.js';
import { makeEnterprise } from '../support/make.js';
import { makeCase } from '../support/make-case.js';

let desk: Desk;
let mette: Browser;
let jonas: Browser;
let jonasId: string;
let made = -1;
const names = ['Havn & Hånd', 'Mosgårdens Køkken', 'Vandrehuset Himmelbjerg'];

beforeAll(async () => {
  desk = await openDesk();
  jonasId = await desk.person('advisor', 'Jonas Brix');
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
});
beforeEach(() => desk.clock.set(usualNow));
afterAll(() => desk.close());

const api = (browser: Browser, method: 'GET' | 'POST', path: string, body?: object) =>
  browser.api(method, `/api/v1${path}`, body);

async function openCase(): Promise<string> {
  const enterprise = await makeEnterprise(mette, { name: names[(made += 1)] ?? '' });
  return (await makeCase(mette, { enterprise: { id: enterprise } })).reference;
}

/** The record, the work and the sums of it. */
async function standing(reference: string) {
  const [row] = await desk.db.query<Record<string, unknown>>('SELECT * FROM desk_case WHERE reference = ?', [
    reference,
  ]);
  const { version: _, ...matter } = row ?? {};
  const work = await desk.db.query("SELECT * FROM work_item WHERE subject_type = 'case' AND subject_id = ?", [
    String(matter.id),
  ]);
  const loads = await desk.db.query(
    'SELECT advisor_id, open_count, open_quarters FROM advisor_load WHERE open_count > 0 ORDER BY advisor_id',
  );
  return { matter, work, loads };
}

describe('a case', () => {
  test.each([
    ['closure', { outcome: 'answered' }],
    ['reassignment', { reason: 'Jonas kender dem' }],
  ])('is what it was when its %s is undone within ten seconds', async (deed, body) => {
    const reference = await openCase();
    const before = await standing(reference);
    const given =
      before.matter.assignee_id === jonasId ? await desk.person('advisor', 'Mette Aagaard') : jonasId;
    const more = deed === 'reassignment' ? { advisorId: given } : {};
    expect((await api(mette, 'POST', `/cases/${reference}/${deed}`, { ...body, ...more })).status).toBe(201);
    expect(await standing(reference)).not.toEqual(before);
    expect((await mette.get(`/sager/${reference}`)).text).toContain(`/sager/${reference}/fortryd`);
    desk.clock.set(new Date(new Date(usualNow).getTime() + 9_000).toISOString());
    expect((await api(jonas, 'POST', `/cases/${reference}/undo`)).status).toBe(409);
    expect((await api(mette, 'POST', `/cases/${reference}/undo`)).status).toBe(201);
    expect(await standing(reference)).toEqual(before);
    expect((await mette.get(`/sager/${reference}`)).text).toContain('fortrød');
  });

  test('stays closed when it is too late', async () => {
    const reference = await openCase();
    await api(mette, 'POST', `/cases/${reference}/closure`, { outcome: 'answered' });
    desk.clock.set(new Date(new Date(usualNow).getTime() + 13_000).toISOString());
    const late = await api(mette, 'POST', `/cases/${reference}/undo`);
    expect([late.status, (late.json as { code: string }).code]).toEqual([409, 'undo.too_late']);
    expect((await api(mette, 'GET', `/cases/${reference}`)).json).toMatchObject({ status: 'closed' });
  });
});
