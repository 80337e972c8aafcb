import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDesk, type Desk } from '../../../../test/support/desk.js';
import type { Browser } from '../../../../test/support/browser.js';

let desk: Desk;
let advisor: Browser;
beforeAll(async () => {
  desk = await openDesk();
  advisor = await desk.signedIn('advisor', 'Mette Aagaard');
});
afterAll(() => desk.close());

const enterprises = '/api/v1/enterprises';
const enter = async (body: object): Promise<string> => (await advisor.api('POST', enterprises, body)).json.id;
const patch = (url: string, body: object, version?: number) =>
  advisor.api('PATCH', url, body, version === undefined ? {} : { 'if-match': `"${version}"` });

describe('the register over the API', () => {
  test('an enterprise is entered, read back whole, and found', async () => {
    const contact = { name: 'Eva Lund', phone: '86 00 00 31', email: 'eva@havn.example' };
    const body = { name: 'Havn & Hånd', cvr: '99 00 00 07', kind: 'sov', municipalityCode: '740', contact };
    const made = await advisor.api('POST', enterprises, body);
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      name: 'Havn & Hånd',
      cvr: '99000007',
      kind: 'sov',
      municipalityCode: '740',
      postalCode: null,
      rsvStatus: 'none',
      version: 1,
      contacts: [{ name: 'Eva Lund', phone: '+4586000031', email: 'eva@havn.example', version: 1 }],
      statusHistory: [],
    });
    expect((await advisor.get(`${enterprises}/${made.json.id}`)).json).toEqual(made.json);
    const found = await advisor.get(`${enterprises}?q=${encodeURIComponent('havn og haa')}&kind=sov`);
    expect(found.json.items).toEqual([]);
    expect((await advisor.get(`${enterprises}?q=haand+eva`)).json.items[0].id).toBe(made.json.id);
  });

  test('one that may be known is answered with 409 and the candidates, and nothing is saved', async () => {
    const id = await enter({ name: 'Krydderiet Remstrup' });
    const again = await advisor.api('POST', enterprises, { name: 'KRYDDERIET remstrup ApS' });
    expect([again.status, again.json.code]).toEqual([409, 'party.probably_same']);
    expect(again.json.candidates).toEqual([
      { enterpriseId: id, contactId: null, name: 'Krydderiet Remstrup', cvr: null, why: 'name' },
    ]);
    expect((await advisor.get(`${enterprises}?q=krydderiet`)).json.items).toHaveLength(1);
    const confirmed = { name: 'KRYDDERIET remstrup ApS', confirmedNew: true };
    expect((await advisor.api('POST', enterprises, confirmed)).status).toBe(201);
  });

  test('a correction asks for the version, keeps what is absent, clears what is null', async () => {
    const id = await enter({ name: 'Sejs Systue', postalCode: '8600', municipalityCode: '740' });
    const url = `${enterprises}/${id}`;
    expect((await patch(url, { name: 'Sejs' })).status).toBe(428);
    const changed = await patch(url, { postalCode: null }, 1);
    expect(changed.json).toMatchObject({
      name: 'Sejs Systue',
      postalCode: null,
      municipalityCode: '740',
      version: 2,
    });
    const stale = await patch(url, { name: 'Systuen' }, 1);
    expect([stale.status, stale.json.current]).toEqual([412, changed.json]);
    const nameless = await patch(url, { name: '' }, 2);
    expect([nameless.status, nameless.json.errors[0].field]).toEqual([422, 'name']);
  });

  test('the status is noted with day and source, and the newest holds', async () => {
    const id = await enter({ name: 'Digitale Hænder', cvr: '99000015' });
    const note = (status: string, on: string) =>
      advisor.api('POST', `${enterprises}/${id}/status`, { status, on, source: 'CVR' });
    await note('rsv', '2026-11-01');
    const { status, json } = await note('applied', '2026-10-01');
    expect([status, json.rsvStatus]).toEqual([201, 'rsv']);
    expect(
      json.statusHistory.map((one: { status: string; on: string }) => `${one.on} ${one.status}`),
    ).toEqual(['2026-11-01 rsv', '2026-10-01 applied']);
    expect(json.statusHistory[0]).toMatchObject({ source: 'CVR', recordedBy: 'Mette Aagaard' });
    expect((await note('rsv', '2026-12-01')).json.errors[0].field).toBe('on');
    expect((await note('godkendt', '2026-11-01')).status).toBe(422);
    expect(
      (await advisor.get(`${enterprises}?rsvStatus=rsv`)).json.items.map((row: { id: string }) => row.id),
    ).toEqual([id]);
  });

  test('a contact is added and corrected under its own version', async () => {
    const id = await enter({ name: 'Grønt Spor' });
    const added = await advisor.api('POST', `${enterprises}/${id}/contacts`, {
      name: 'Ib',
      phone: '86000077',
    });
    expect([added.status, added.json]).toMatchObject([
      201,
      { enterpriseId: id, phone: '+4586000077', version: 1 },
    ]);
    const like = await advisor.api('POST', `${enterprises}/${id}/contacts`, {
      name: 'Ole',
      phone: '86 00 00 77',
    });
    expect([like.status, like.json.candidates[0].why]).toEqual([409, 'phone']);
    const url = `/api/v1/contacts/${added.json.id}`;
    expect((await patch(url, { email: 'ib@spor.example', phone: null }, 1)).json).toMatchObject({
      name: 'Ib',
      email: 'ib@spor.example',
      phone: null,
      version: 2,
    });
    expect((await patch(url, { name: 'Ibsen' }, 1)).json.current.version).toBe(2);
    expect((await patch(url, { email: 'ib@spor' }, 2)).json.errors[0].field).toBe('email');
  });

  test('the list is read page by page', async () => {
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await advisor.get(
        `${enterprises}?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      names.push(...page.json.items.map((row: { name: string }) => row.name));
      cursor = page.json.nextCursor;
    }
    const whole = (await advisor.get(`${enterprises}?limit=200`)).json.items.map(
      (row: { name: string }) => row.name,
    );
    expect(names).toEqual(whole);
  });

  test('what is not there is not found, and a wrong CVR number says what was typed', async () => {
    for (const id of ['999', '1x', "1' OR 1=1"])
      expect((await advisor.get(`${enterprises}/${encodeURIComponent(id)}`)).status).toBe(404);
    const wrong = await advisor.api('POST', enterprises, { name: 'X1', cvr: '9900000' });
    expect(wrong.json.errors).toEqual([
      { field: 'cvr', message: 'CVR-nummeret skal have 8 cifre. Du har skrevet 7.' },
    ]);
  });
});

describe('who may', () => {
  test('a manager reads and does not write', async () => {
    const manager = await desk.signedIn('manager');
    expect((await manager.get(enterprises)).status).toBe(200);
    expect((await manager.api('POST', enterprises, { name: 'Ny' })).status).toBe(403);
    expect((await manager.api('PATCH', '/api/v1/contacts/1', {})).status).toBe(403);
  });

  test('a coach and a stranger see nothing', async () => {
    const coach = await desk.signedIn('coach');
    expect((await coach.get(enterprises)).status).toBe(403);
    expect((await desk.visitor().get(enterprises)).status).toBe(401);
  });
});
