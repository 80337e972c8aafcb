import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from '../../../test/support/browser.js';
import { openDesk, type Desk } from '../../../test/support/desk.js';
import { StaffObservers } from './index.js';

const chosen = 'korrekt hest batteri hæfte';
const api = '/api/v1/staff';
let desk: Desk;
let admin: Browser;
let told: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  desk.get<StaffObservers>(StaffObservers).onLeaving(async (tx, _, id) => {
    const [row] = await tx.query<{ active: number; sessions: string }[]>(
      'SELECT active, (SELECT COUNT(*) FROM session WHERE staff_id = ?) AS sessions FROM staff WHERE id = ?',
      [id, id],
    );
    told.push(`${id} active ${row?.active} sessions ${row?.sessions}`);
  });
});
beforeEach(async () => {
  admin = await desk.signedIn('administrator');
  told = [];
});
afterAll(() => desk.close());

const me = async (browser: Browser) => (await browser.get('/api/v1/me')).status;
const one = async (id: string) => (await admin.get(`${api}/${id}`)).json;
const patch = async (id: string, body: object, version?: number) =>
  admin.api('PATCH', `${api}/${id}`, body, { 'if-match': `"${version ?? (await one(id)).version}"` });
const audited = (action: string) =>
  desk.db.query('SELECT subject_id AS id, detail FROM audit_event WHERE action = ? ORDER BY id', [action]);

async function invited(email: string, roles = ['advisor']) {
  const answer = await admin.api('POST', api, { name: 'Ida Holt', email, roles, capacity: 80 });
  expect(answer).toMatchObject({ status: 201 });
  return answer.json as { id: string; password: string; version: number };
}

describe('a new colleague', () => {
  test('gets a password that is told once, and opens nothing until it is changed', async () => {
    const { id, password } = await invited('ida@desk.example');
    expect(JSON.stringify(await one(id))).not.toContain(password);
    const ida = desk.visitor();
    await ida.signIn('ida@desk.example', password);
    for (const page of ['/', '/min-dag', '/indstillinger', '/henvendelser'])
      expect((await ida.get(page)).headers.location).toBe('/indstillinger/adgangskode');
    const refused = await ida.get('/api/v1/inquiries');
    expect([refused.status, refused.json.code]).toEqual([403, 'password.once']);
    const page = '/indstillinger/adgangskode';
    const same = await ida.submit(page, page, { current: password, fresh: password });
    expect([same.status, same.text.includes('#fresh">Den nye adgangskode skal være en anden')]).toEqual([
      422,
      true,
    ]);
    expect((await ida.submit(page, page, { current: password, fresh: chosen })).status).toBe(303);
    expect((await ida.get('/min-dag')).status).toBe(200);
    expect(await one(id)).toMatchObject({ capacity: 80, roles: ['advisor'], passwordOnce: false });
  });

  test('may sign out before choosing one', async () => {
    const { password } = await invited('out@desk.example');
    const browser = desk.visitor();
    await browser.signIn('out@desk.example', password);
    expect((await browser.api('DELETE', '/api/v1/session')).status).toBe(204);
  });

  test('must use it within a week', async () => {
    const { password } = await invited('late@desk.example');
    desk.clock.forward(7 * 24 * 3_600_000);
    await expect(desk.visitor().signIn('late@desk.example', password)).rejects.toThrow('401');
    desk.clock.set('2026-11-24T08:00:00.000Z');
  });

  test('sent twice with one key is added once, with the same password; on the page it is shown once', async () => {
    const body = { name: 'Per Bo', email: 'per@desk.example', roles: ['coach'] };
    const send = () => admin.api('POST', api, body, { 'idempotency-key': 'per' });
    const [first, second] = [await send(), await send()];
    expect(second.json).toEqual(first.json);
    const [kept] = await desk.db.query<{ result: string }>(
      "SELECT JSON_UNQUOTE(JSON_EXTRACT(result, '$')) AS result FROM request_key ORDER BY id DESC LIMIT 1",
    );
    expect(kept?.result).not.toContain(first.json.password);
    const list = '/indstillinger/medarbejdere';
    const added = await admin.submit(list, list, {
      name: 'Bo Per',
      email: 'bo@desk.example',
      roles: 'coach',
      capacity: '50',
    });
    const password = /<code>([\w-]{24})<\/code>/.exec(added.text)?.[1] ?? '';
    await desk.visitor().signIn('bo@desk.example', password);
    expect((await admin.get(list)).text).not.toContain(password);
  });

  test('who is entered wrongly is not added: the form comes back as it was typed', async () => {
    const list = '/indstillinger/medarbejdere';
    const refused = await admin.submit(list, list, {
      name: 'Ane',
      email: 'bo@desk.example',
      capacity: '120',
    });
    expect(refused.status).toBe(422);
    for (const shown of ['<title>Fejl: ', 'value="Ane"', '#roles">Feltet skal udfyldes', 'fra 1 til 100'])
      expect(refused.text).toContain(shown);
    const taken = await admin.api('POST', api, { name: 'Ane', email: 'BO@desk.example', roles: ['coach'] });
    expect([taken.status, taken.json.code]).toEqual([409, 'staff.email_taken']);
  });
});

describe('a role', () => {
  test('holds from the next request on, given or taken', async () => {
    const id = await desk.person('advisor', 'Mette Aagaard');
    const mette = await desk.signedIn('advisor', 'Mette Aagaard');
    expect((await mette.get('/indstillinger/emner')).status).toBe(403);
    expect((await patch(id, { roles: ['advisor', 'manager'] })).status).toBe(200);
    expect((await mette.get('/indstillinger/emner')).status).toBe(200);
    expect(told).toEqual([]);
    await patch(id, { roles: ['manager'] });
    expect((await mette.get('/henvendelser/ny')).status).toBe(403);
    expect(told).toHaveLength(1);
    expect(await audited('staff.changed')).toContainEqual({
      id,
      detail: { roles: [['advisor'], ['advisor', 'manager']] },
    });
  });

  test('is changed only over the version that was seen', async () => {
    const { id, version } = await invited('stale@desk.example');
    await patch(id, { name: 'Ida Lind', capacity: 60 });
    const stale = await patch(id, { roles: ['manager'] }, version);
    expect([stale.status, stale.json.current]).toEqual([412, expect.objectContaining({ name: 'Ida Lind' })]);
    expect((await admin.api('PATCH', `${api}/${id}`, {})).status).toBe(428);
    expect((await patch(id, { roles: [] })).status).toBe(422);
    const address = `/indstillinger/medarbejdere/${id}`;
    const open = await admin.get(address);
    await patch(id, { capacity: 70 });
    const page = await admin.submit(open, address, {
      name: 'X',
      roles: 'coach',
      capacity: '60',
      language: 'da',
    });
    expect([page.status, page.text.includes('En anden har ændret')]).toEqual([412, true]);
    expect(await one(id)).toMatchObject({ name: 'Ida Lind', capacity: 70 });
  });
});

describe('someone who leaves', () => {
  test('is out at once, sessions and tokens, and in the same transaction their work is told of', async () => {
    const { id, password } = await invited('gone@desk.example');
    const ida = desk.visitor();
    await ida.signIn('gone@desk.example', password);
    await ida.submit('/indstillinger/adgangskode', '/indstillinger/adgangskode', {
      current: password,
      fresh: chosen,
    });
    const { token } = (await ida.api('POST', '/api/v1/tokens', { name: 'Night export' })).json;
    const script = () => desk.visitor().get('/api/v1/me', { authorization: `Bearer ${token}` });
    expect([await me(ida), (await script()).status]).toEqual([200, 200]);

    const left = await admin.api('POST', `${api}/${id}/deactivation`);
    expect([left.status, left.json.active]).toEqual([201, false]);
    expect(told).toEqual([`${id} active 0 sessions 0`]);
    expect([await me(ida), (await script()).status]).toEqual([401, 401]);
    await expect(desk.visitor().signIn('gone@desk.example', chosen)).rejects.toThrow('401');
    await admin.api('POST', `${api}/${id}/deactivation`);
    expect(told).toHaveLength(1);
    expect(await audited('staff.deactivated')).toContainEqual({ id, detail: null });

    const back = await admin.api('DELETE', `${api}/${id}/deactivation`);
    expect([back.status, back.json.active]).toEqual([200, true]);
    await desk.visitor().signIn('gone@desk.example', chosen);
    expect((await script()).status).toBe(401);
  });

  test('whose work cannot be given on has not left', async () => {
    const { id } = await invited('held@desk.example');
    const observers = desk.get<StaffObservers>(StaffObservers);
    observers.onLeaving(async (_, __, who) => {
      if (who === id) throw new Error('nobody to take it');
    });
    const answer = await admin.api('POST', `${api}/${id}/deactivation`);
    expect([answer.status, (await one(id)).active]).toEqual([500, true]);
  });

  test('keeps their name on what they did', async () => {
    const id = await desk.person('manager', 'Karen Lindholm');
    const karen = await desk.signedIn('manager', 'Karen Lindholm');
    await karen.api('PUT', '/api/v1/settings/answerWithinHours', { value: 7 }, { 'if-match': '"0"' });
    await admin.api('POST', `${api}/${id}/deactivation`);
    expect((await admin.get('/indstillinger/historik/answerWithinHours')).text).toContain('Karen Lindholm');
  });
});

describe('the last administrator', () => {
  test('can neither leave nor lose the role, and nobody puts themselves out', async () => {
    const id = await desk.person('administrator');
    const self = await admin.api('POST', `${api}/${id}/deactivation`);
    expect([self.status, self.json.code]).toEqual([409, 'staff.yourself']);
    const lost = await patch(id, { roles: ['manager'] });
    expect([lost.status, lost.json.code]).toEqual([409, 'staff.last_administrator']);
    const page = (await admin.get(`/indstillinger/medarbejdere/${id}`)).text;
    expect(page).not.toMatch(/fratraedelse|\/adgangskode"/);
    expect((await admin.api('POST', `${api}/${id}/password`)).json.code).toBe('staff.own_password');
  });

  test('is one of two who put each other out at the same moment', async () => {
    const id = await desk.person('administrator');
    const other = await invited('second@desk.example', ['administrator']);
    const second = desk.visitor();
    await second.signIn('second@desk.example', other.password);
    await second.submit('/indstillinger/adgangskode', '/indstillinger/adgangskode', {
      current: other.password,
      fresh: chosen,
    });
    const answers = await Promise.all([
      admin.api('POST', `${api}/${other.id}/deactivation`),
      second.api('POST', `${api}/${id}/deactivation`),
    ]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const left = await desk.db.query(
      "SELECT id FROM staff WHERE active = 1 AND FIND_IN_SET('administrator', roles)",
    );
    expect(left).toHaveLength(1);
    await desk.db.transaction((tx) => tx.query('UPDATE staff SET active = 1 WHERE id = ?', [id]));
    await desk.db.transaction((tx) => tx.query('UPDATE staff SET active = 0 WHERE id = ?', [other.id]));
  });
});

test('a new password for someone ends their sessions, leaves their tokens, and is theirs to change', async () => {
  const { id, password } = await invited('forgot@desk.example');
  const ida = desk.visitor();
  await ida.signIn('forgot@desk.example', password);
  const address = `/indstillinger/medarbejdere/${id}`;
  const renewed = await admin.submit(address, `${address}/adgangskode`);
  const next = /<code>([\w-]{24})<\/code>/.exec(renewed.text)?.[1] ?? '';
  expect(await me(ida)).toBe(401);
  await expect(desk.visitor().signIn('forgot@desk.example', password)).rejects.toThrow('401');
  await desk.visitor().signIn('forgot@desk.example', next);
  expect(await one(id)).toMatchObject({ passwordOnce: true });
  await admin.api('POST', `${api}/${id}/deactivation`);
  expect((await admin.api('POST', `${api}/${id}/password`)).json.code).toBe('staff.inactive');
});
