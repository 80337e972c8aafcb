import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../../../test/support/browser.js';
import { openDesk, password, type Desk } from '../../../test/support/desk.js';
import { systemPerson } from '../../platform/http/who.js';
import { AddStaff, type Role } from './index.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const made = (browser: Browser, name: string, headers = {}) =>
  browser.api('POST', '/api/v1/tokens', { name }, headers);
const list = async (browser: Browser, query = '') => (await browser.get(`/api/v1/tokens${query}`)).json;
const whoWith = (token: string) => desk.visitor().get('/api/v1/me', { authorization: `Bearer ${token}` });
const audited = (action: string) =>
  desk.db.query('SELECT subject_id AS subject FROM audit_event WHERE action = ?', [action]);

describe('an API token', () => {
  test('acts as its person until it is revoked; the database holds a hash, and when it was used', async () => {
    const browser = await desk.signedIn('coach');
    const answer = await made(browser, 'Power BI');
    expect(answer.status).toBe(201);
    const { id, token } = answer.json;
    expect((await whoWith(token)).json).toMatchObject({ email: 'coach.holm@desk.example' });
    const usedAt = desk.clock.now().toISOString();
    expect((await list(browser)).items).toMatchObject([{ id, name: 'Power BI', usedAt }]);
    expect(JSON.stringify(await desk.db.query('SELECT * FROM api_token'))).not.toContain(token);

    expect((await browser.api('DELETE', `/api/v1/tokens/${id}`)).status).toBe(204);
    expect((await whoWith(token)).status).toBe(401);
    expect((await browser.api('DELETE', `/api/v1/tokens/${id}`)).status).toBe(404);
    expect((await list(browser)).items).toEqual([]);
    expect(await audited('api_token.created')).toHaveLength(1);
    expect(await audited('api_token.revoked')).toEqual([{ subject: id }]);
  });

  test('is made once for one Idempotency-Key, and told again without being kept', async () => {
    const browser = await desk.signedIn('coach');
    const key = { 'idempotency-key': 'a key of mine' };
    const [first, again] = [await made(browser, 'twice', key), await made(browser, 'twice', key)];
    expect(again.json).toEqual(first.json);
    expect((await list(browser)).items).toHaveLength(1);
    expect((await made(browser, 'other', key)).json).toMatchObject({ code: 'idempotency.mismatch' });
    const kept = JSON.stringify(await desk.db.query('SELECT result FROM request_key'));
    expect(kept).toContain('sealed');
    expect(kept).not.toContain(first.json.token);
  });

  test('is shown once on the page, and revoked there', async () => {
    const browser = await desk.signedIn('advisor', 'Jonas Brix');
    const page = await browser.submit('/indstillinger', '/indstillinger/noegler', { name: 'night <export>' });
    expect(page.status).toBe(200);
    const token = /<code>([\w-]{43})<\/code>/.exec(page.text)?.[1] ?? '';
    expect((await whoWith(token)).status).toBe(200);
    const later = await browser.get('/indstillinger');
    expect(later.text).toContain('night &lt;export');
    expect(later.text).not.toContain(token);
    const revoke = /action="(\/indstillinger\/noegler\/\d+\/tilbagekaldelse)"/.exec(later.text)?.[1] ?? '';
    expect((await browser.submit(later, revoke)).headers.location).toBe('/indstillinger?gemt=noegle');
    expect((await whoWith(token)).status).toBe(401);
    const nameless = await browser.submit('/indstillinger', '/indstillinger/noegler', { name: '' });
    expect([nameless.status, nameless.text.includes('Feltet skal udfyldes')]).toEqual([422, true]);
  });

  test('of another is neither seen nor revoked, but by an administrator', async () => {
    const [owner, other] = [await desk.signedIn('coach'), await desk.signedIn('advisor', 'Jonas Brix')];
    const { id } = (await made(owner, 'mine')).json;
    expect((await list(other)).items).not.toContainEqual(expect.objectContaining({ id }));
    for (const foreign of [id, '999999', 'x', `${id}x`, '0', "1' OR 1=1"])
      expect((await other.api('DELETE', `/api/v1/tokens/${encodeURIComponent(foreign)}`)).status).toBe(404);
    expect((await whoWith((await made(owner, 'another')).json.token)).status).toBe(200);
    const administrator = await desk.signedIn('administrator');
    expect((await list(administrator)).items).toContainEqual(
      expect.objectContaining({ id, ownerName: 'Coach Holm' }),
    );
    expect((await administrator.api('DELETE', `/api/v1/tokens/${id}`)).status).toBe(204);
  });

  test('lists in pages', async () => {
    const browser = await desk.signedIn('advisor');
    for (const name of ['one', 'two', 'three']) await made(browser, name);
    const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);
    const first = await list(browser, '?limit=2');
    const rest = await list(browser, `?limit=2&cursor=${first.nextCursor}`);
    expect([names(first), names(rest), rest.nextCursor]).toEqual([['three', 'two'], ['one'], null]);
  });
});

describe('adding staff', () => {
  const add = (email: string, role: Role, who = systemPerson) =>
    desk.get<AddStaff>(AddStaff).run({ name: 'Somebody', email, roles: [role], password }, who);

  test('makes the first administrator once; the next is an administrator’s to add', async () => {
    const id = await desk.person('administrator');
    const second = 'second@desk.example';
    await expect(add(second, 'administrator')).rejects.toMatchObject({ code: 'staff.administrator_exists' });
    await expect(desk.visitor().signIn(second, password)).rejects.toThrow('401');
    await add(second, 'administrator', { ...systemPerson, id, roles: ['administrator'] });
    await desk.visitor().signIn(second, password);
  });

  test('of two who would be first at the same moment, one is', async () => {
    await desk.db.transaction((tx) =>
      tx.query("UPDATE staff SET active = 0 WHERE FIND_IN_SET('administrator', roles)"),
    );
    const tries = ['a', 'b', 'c'].map((name) => add(`${name}@desk.example`, 'administrator'));
    const made = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(made).toHaveLength(1);
  });

  test('refuses an address that is taken in another spelling, or is none', async () => {
    await desk.person('advisor');
    const code = (email: string) => add(email, 'coach').catch((refusal: { code: string }) => refusal.code);
    expect(await code('ADVISOR.Holm@desk.example')).toBe('staff.email_taken');
    expect(await code('a@b@c.dk')).toBe('staff.email_invalid');
  });
});
