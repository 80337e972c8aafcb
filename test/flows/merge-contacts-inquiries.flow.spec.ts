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

describe('merging two contacts', () => {
  test('makes one person of them, found by the numbers and addresses of both', async () => {
    const enterprise = await makeEnterprise(mette, { name: 'Bageriet Ans', confirmedNew: true });
    const add = async (told: object) =>
      (await post(`/enterprises/${enterprise}/contacts`, { ...told, confirmedNew: true })).json.id as string;
    const kept = await add({ name: 'Ole Juhl', phone: '86 55 44 33' });
    const gone = await add({ name: 'Ole Juul', phone: '86 55 44 34', email: 'ole@bageriet.example' });
    const logged = await logInquiry(mette, { contact: { email: 'ole@bageriet.example' } });
    const { id } = await merge(`/contacts/${kept}`, { with: gone, keep: { phone: 'this', name: 'this' } });
    expect(await get(`/contacts/${gone}`)).toMatchObject({
      id: kept,
      name: 'Ole Juhl',
      phone: '+4586554433',
      email: 'ole@bageriet.example',
    });
    expect((await get(`/inquiries/${logged.reference}`)).contact.id).toBe(kept);
    const byOldPhone = await logInquiry(mette, { contact: { phone: '86 55 44 34' } });
    expect((await get(`/inquiries/${byOldPhone.reference}`)).contact.id).toBe(kept);
    expect((await mette.get(`/kontakter/${gone}`)).headers.location).toBe(
      `/virksomheder/${enterprise}?vis=kontakt-${kept}#contacts`,
    );
    await undo(id);
    expect(await get(`/contacts/${gone}`)).toMatchObject({ name: 'Ole Juul', email: 'ole@bageriet.example' });
    expect((await get(`/contacts/${kept}`)).email).toBeNull();
    expect((await get(`/inquiries/${logged.reference}`)).contact.id).toBe(gone);
  });
});

describe('merging two inquiries', () => {
  const card = (reference: string) => get(`/inquiries/${reference}`);

  test('closes the one as a duplicate, keeps the earlier deadline and everything that was written', async () => {
    const contact = { name: 'Ida Bech', phone: '86 77 00 01' };
    const first = await logInquiry(mette, { contact, subject: 'Momsfritagelse', note: 'Ringede først' });
    desk.clock.forward(3_600_000 / 4);
    const second = await logInquiry(mette, { contact, subject: 'Moms igen', channel: 'email' });
    await post(`/inquiries/${first.reference}/waiting`, { on: 'client' });
    const before = { first: await card(first.reference), second: await card(second.reference) };
    const page = await mette.get(`/henvendelser/${second.reference}/sammenlaegning?med=${first.reference}`);
    expect(page.text).toContain('Fristen bliver');
    const done = await mette.submit(page, `/henvendelser/${second.reference}/sammenlaegning`);
    expect(done.headers.location).toMatch(new RegExp(`^/henvendelser/${second.reference}\\?lagt-sammen=`));
    const id = String(done.headers.location).split('=')[1] ?? '';

    const one = await card(first.reference);
    expect(one).toMatchObject({
      reference: second.reference,
      receivedAt: before.first.receivedAt,
      dueAt: before.first.dueAt,
      status: 'new',
    });
    expect(one.timeline.find(({ kind }: { kind: string }) => kind === 'merged').data.had).toEqual({
      receivedAt: before.second.receivedAt,
      dueAt: before.second.dueAt,
    });
    expect(
      one.timeline.map((row: { text: string | null; duplicate: string | null }) => [row.text, row.duplicate]),
    ).toContainEqual(['Ringede først', first.reference]);
    const found = (await get('/inquiries?q=momsfritagelse')).items;
    expect(found.map(({ reference }: { reference: string }) => reference)).toEqual([second.reference]);
    expect((await mette.get(`/henvendelser/${first.reference}`)).headers.location).toBe(
      `/henvendelser/${second.reference}`,
    );
    await post(`/inquiries/${first.reference}/notes`, { text: 'Skrevet på den gamle' });
    expect(JSON.stringify((await card(second.reference)).timeline)).toContain('Skrevet på den gamle');

    expect((await undo(id)).status).toBe(204);
    const { timeline: _then, version: _v, ...was } = before.first;
    expect(await card(first.reference)).toMatchObject(was);
    expect(await card(second.reference)).toMatchObject({
      receivedAt: before.second.receivedAt,
      dueAt: before.second.dueAt,
    });
  });

  test('of two parties must be confirmed, and an open one is not buried in a closed one', async () => {
    const from = async (name: string) => ({ id: await makeEnterprise(mette, { name, confirmedNew: true }) });
    const [one, other] = [
      await logInquiry(mette, { enterprise: await from('Møllen') }),
      await logInquiry(mette, { enterprise: await from('Kroen') }),
    ];
    const asked = await post(`/inquiries/${one.reference}/merges`, { with: other.reference });
    expect([asked.status, asked.json.code]).toEqual([422, 'merge.other_party']);
    await post(`/inquiries/${one.reference}/closure`, { outcome: 'answered' });
    const body = { with: other.reference, confirmed: true };
    expect((await post(`/inquiries/${one.reference}/merges`, body)).json.code).toBe('merge.survivor_closed');
    await post(`/inquiries/${other.reference}/closure`, { outcome: 'no_reply' });
    const { id } = await merge(`/inquiries/${one.reference}`, body);
    await undo(id);
    expect((await card(other.reference)).outcome).toBe('no_reply');
  });

  test('is told in the audit, both ways', async () => {
    const contact = { name: 'Ulla Bøgh', phone: '86 77 00 09' };
    const [one, other] = [await logInquiry(mette, { contact }), await logInquiry(mette, { contact })];
    const { id } = await merge(`/inquiries/${one.reference}`, { with: other.reference });
    await undo(id);
    const rows = await desk.db.query<{ action: string }>(
      "SELECT action FROM audit_event WHERE subject_type = 'inquiry' AND subject_id = ? ORDER BY id",
      [one.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'inquiry.logged',
      'inquiry.merged',
      'inquiry.merge_undone',
    ]);
  });
});
