import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';
import { logInquiry, makeEnterprise } from '../support/make.js';

let desk: Desk;
let mette: Browser;
beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
});
afterAll(() => desk.close());

const get = async (path: string) => (await mette.api('GET', `/api/v1${path}`)).json;
const post = (path: string, body: unknown) => mette.api('POST', `/api/v1${path}`, body);
const merge = async (path: string, body: unknown) => {
  const answer = await post(`${path}/merges`, body);
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json as { id: string };
};
const undo = (id: string) => mette.api('DELETE', `/api/v1/merges/${id}`);

describe('merging two enterprises', () => {
  test('moves all of the one to the other, leads from the old addresses, and is undone to what it was', async () => {
    const kept = await makeEnterprise(mette, { name: 'Havn & Hånd ApS', kind: 'other' });
    const gone = await makeEnterprise(mette, {
      name: 'Havn og Hånd, Silkeborg',
      cvr: '99000007',
      kind: 'sov',
      confirmedNew: true,
      contact: { name: 'Kirsten Dam', phone: '86 12 34 56', email: 'kirsten@havn.example' },
    });
    const logged = await logInquiry(mette, { enterprise: { id: gone } });
    await post(`/enterprises/${gone}/status`, { status: 'applied', on: '2026-11-02', source: 'CVR' });
    const before = { kept: await get(`/enterprises/${kept}`), gone: await get(`/enterprises/${gone}`) };

    const preview = await get(`/enterprises/${kept}/merges?with=${gone}`);
    expect(preview).toMatchObject({
      fields: [
        { field: 'name', keep: 'other' },
        { field: 'cvr', this: null, other: '99000007', keep: 'other' },
        { field: 'kind', this: 'other', other: 'sov', keep: 'other' },
      ],
      moves: expect.arrayContaining([
        { what: 'contacts', count: 1 },
        { what: 'inquiries', count: 1 },
        { what: 'statusChanges', count: 1 },
      ]),
      obstacle: null,
    });
    const made = await merge(`/enterprises/${kept}`, { with: gone, keep: { name: 'this' } });

    const one = await get(`/enterprises/${gone}`);
    expect(one).toMatchObject({
      id: kept,
      name: 'Havn & Hånd ApS',
      cvr: '99000007',
      kind: 'sov',
      rsvStatus: 'applied',
      contacts: [{ name: 'Kirsten Dam' }],
    });
    expect((await get(`/inquiries/${logged.reference}`)).enterprise.id).toBe(kept);
    const page = await mette.get(`/virksomheder/${gone}`);
    expect([page.status, page.headers.location]).toEqual([303, `/virksomheder/${kept}`]);
    const listed = await get('/enterprises?q=havn');
    expect(listed.items.map(({ id }: { id: string }) => id)).toEqual([kept]);
    expect((await get('/enterprises?q=havn%20og%20hånd%20silkeborg')).items).toHaveLength(1);

    const known = await logInquiry(mette, { enterprise: { name: 'Havn og Hånd, Silkeborg', id: gone } });
    expect((await get(`/inquiries/${known.reference}`)).enterprise.id).toBe(kept);

    expect((await undo(made.id)).status).toBe(204);
    const after = { kept: await get(`/enterprises/${kept}`), gone: await get(`/enterprises/${gone}`) };
    const versions = { version: expect.anything() as unknown };
    expect(after.kept).toEqual({ ...before.kept, ...versions });
    expect(after.gone).toEqual({ ...before.gone, ...versions });
    expect((await get(`/inquiries/${logged.reference}`)).enterprise.id).toBe(gone);
    // Logged after the merge: it stays with the survivor.
    expect((await get(`/inquiries/${known.reference}`)).enterprise.id).toBe(kept);
    expect((await undo(made.id)).json.code).toBe('merge.undone');
  });
});
