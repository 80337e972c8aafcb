import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SettleCover } from '../../src/modules/assignment/index.js';
import { StaffObservers } from '../../src/modules/identity/index.js';
import { systemPerson } from '../../src/platform/http/who.js';
import type { Browser } from '../support/browser.js';
import { openDesk, usualNow, type Desk } from '../support/desk.js';
import { logInquiry, makeEnterprise, type Told } from '../support/make.js';

const names = { mette: 'Mette Aagaard', jonas: 'Jonas Brix', sara: 'Sara Lund' } as const;
type Name = keyof typeof names | 'karen';

let desk: Desk;
const ids = new Map<Name, string>();
const browsers = new Map<Name, Browser>();

beforeAll(async () => {
  desk = await openDesk();
  for (const [key, name] of Object.entries(names)) {
    browsers.set(key as Name, await desk.signedIn('advisor', name));
    ids.set(key as Name, await desk.person('advisor', name));
  }
  browsers.set('karen', await desk.signedIn('manager', 'Karen Holm'));
  ids.set('karen', await desk.person('manager', 'Karen Holm'));
});
afterAll(() => desk.close());

/** Mette and Jonas at work, Sara not hired yet, nothing open. */
beforeEach(async () => {
  desk.clock.set(usualNow);
  await write('DELETE FROM lending', 'DELETE FROM absence', 'DELETE FROM advisor_week');
  await write('DELETE FROM conflict_of_interest', 'DELETE FROM advisor_load', 'DELETE FROM advisor_day');
  await write(
    'UPDATE work_item SET open = 0, lent_by = NULL',
    'UPDATE inquiry SET is_open = 0, lent_by = NULL',
  );
  await write(`UPDATE staff SET active = name <> '${names.sara}'`);
});

const write = (...statements: string[]) =>
  desk.db.transaction(async (tx) => {
    for (const statement of statements) await tx.query(statement);
  });
const as = (name: Name) => {
  const browser = browsers.get(name);
  if (!browser) throw new Error(`${name} is not signed in`);
  return browser;
};
const idOf = (name: Name) => ids.get(name) ?? '';
const api = async (
  name: Name,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
) => {
  const answer = await as(name).api(method, `/api/v1${path}`, body);
  return { status: answer.status, body: answer.text === '' ? undefined : answer.json };
};
const page = async (name: Name, path: string) => (await as(name).get(path)).text;
const settle = () => desk.get<SettleCover>(SettleCover).run();

async function absent(name: Name, told: { from?: string; to?: string } = {}, by: Name = 'karen') {
  const { from = '2026-11-24', to = from } = told;
  const { status, body } = await api(by, 'POST', '/absences', {
    advisorId: idOf(name),
    from,
    to,
    kind: 'other',
  });
  expect(status).toBe(201);
  return body as { id: string; affected: { inquiries: string[] } };
}

/** An inquiry that this advisor has. */
async function had(by: Name, told: Told = {}): Promise<string> {
  const { reference } = await logInquiry(as('mette'), told);
  await api('karen', 'POST', `/inquiries/${reference}/reassignment`, {
    advisorId: idOf(by),
    reason: 'Til at begynde med',
  });
  return reference;
}

const inquiry = async (reference: string) => (await api('mette', 'GET', `/inquiries/${reference}`)).body;
async function whose(reference: string) {
  const { assignee, lentBy } = await inquiry(reference);
  return [assignee?.name ?? null, lentBy?.name ?? null];
}
const today = '2026-11-24T12:00:00Z';
const lent = [names.mette, names.jonas];
const back = [names.jonas, null];

/** The kept load of each advisor, and the same summed from the open work. */
async function loads() {
  const kept = await desk.db.query(
    'SELECT advisor_id AS id, open_quarters AS q FROM advisor_load WHERE open_count > 0 ORDER BY id',
  );
  const summed = await desk.db.query(
    `SELECT advisor_id AS id, SUM(points * CASE phase WHEN 'active' THEN 4 WHEN 'waiting' THEN 2 ELSE 1 END) AS q
       FROM work_item WHERE open = 1 AND advisor_id IS NOT NULL GROUP BY advisor_id ORDER BY advisor_id`,
  );
  const numbers = (rows: unknown[]) =>
    (rows as { id: string; q: string }[]).map(({ id, q }) => [id, Number(q)]);
  return { kept: numbers(kept), summed: numbers(summed) };
}

describe('someone who is ill today', () => {
  test('has their work lent at once, answered by a colleague, and back with a brief when they are', async () => {
    const [one, two] = [
      await had('jonas', { subject: 'Registrering' }),
      await had('jonas', { subject: 'Udbud' }),
    ];
    desk.clock.set('2026-11-24T08:05:00Z');
    const { id, affected } = await absent('jonas', {}, 'jonas');
    expect(affected.inquiries.toSorted()).toEqual([one, two]);
    expect([await whose(one), await whose(two)]).toEqual([lent, lent]);
    expect(await inquiry(one)).toMatchObject({
      timeline: expect.arrayContaining([
        expect.objectContaining({ kind: 'assigned', data: expect.objectContaining({ because: 'lent' }) }),
      ]),
      assignment: {
        why: expect.arrayContaining(['Lånt ud, mens Jonas Brix er væk', 'Jonas Brix er fraværende']),
      },
    });
    expect(await page('mette', `/henvendelser/${one}`)).toContain(
      'Lånt til Mette Aagaard, mens Jonas Brix er væk',
    );
    expect(await page('mette', '/henvendelser')).toContain('Lånt fra Jonas');

    desk.clock.set('2026-11-24T08:10:00Z');
    const told = { text: 'Du kan registrere på virk.dk', then: 'close' };
    expect((await api('mette', 'POST', `/inquiries/${one}/answers`, told)).status).toBe(201);
    await api('mette', 'POST', `/inquiries/${two}/notes`, { text: 'Ringede, intet svar' });
    const { version } = await inquiry(two);
    const dueAt = '2026-11-26T10:00:00Z';
    await as('mette').api('PATCH', `/api/v1/inquiries/${two}`, { dueAt }, { 'if-match': `"${version}"` });

    desk.clock.set('2026-11-24T08:20:00Z');
    expect((await api('jonas', 'DELETE', `/absences/${id}`)).status).toBe(204);
    expect([await whose(one), await whose(two)]).toEqual([[names.mette, null], back]);
    const { body } = await api('jonas', 'GET', `/absences/${id}/return`);
    expect(body).toMatchObject({
      seenAt: null,
      items: [
        {
          reference: one,
          outcome: 'closed',
          dueMoved: false,
          deeds: [{ text: `${names.mette} svarede: ${told.text}` }],
        },
        { reference: two, outcome: 'back', dueMoved: true },
      ],
    });
    expect(body.items[1].deeds.map(({ text }: { text: string }) => text)).toEqual([
      `${names.mette} skrev et notat: Ringede, intet svar`,
      `${names.mette} rettede frist`,
    ]);
    expect(await page('jonas', `/henvendelser/${two}`)).toContain('Kommet tilbage til Jonas Brix');
    const { kept, summed } = await loads();
    expect(kept).toEqual(summed);
  });

  test('sees on Min dag what happened, until it is read', async () => {
    const reference = await had('jonas');
    const { id } = await absent('jonas');
    await api('karen', 'DELETE', `/absences/${id}`);
    const shown = await page('jonas', '/min-dag');
    expect(shown).toContain('Mens du var væk');
    expect(shown).toContain(reference);
    expect(await page('mette', '/min-dag')).not.toContain('Mens du var væk');
    expect((await api('mette', 'POST', `/absences/${id}/return/dismissal`)).status).toBe(403);
    const { status, headers } = await as('jonas').submit('/min-dag', `/fravaer/${id}/retur/laest`);
    expect([status, headers.location]).toEqual([303, '/min-dag']);
    expect(await page('jonas', '/min-dag')).not.toContain('Mens du var væk');
    expect(await page('jonas', `/fravaer/${id}/retur`)).toContain('Er hos dig igen');
  });

  test('does not lose what a person has given to another meanwhile, or what was taken', async () => {
    await write(`UPDATE staff SET active = 1`);
    const [moved, started] = [await had('jonas'), await had('jonas')];
    const { id } = await absent('jonas');
    const holder = async (reference: string) => (await inquiry(reference)).assignee.name;
    const other = (await holder(moved)) === names.mette ? 'sara' : 'mette';
    await api('karen', 'POST', `/inquiries/${moved}/reassignment`, {
      advisorId: idOf(other),
      reason: 'Kender den',
    });
    await api('karen', 'DELETE', `/absences/${id}`);
    expect(await whose(moved)).toEqual([names[other], null]);
    expect(await whose(started)).toEqual(back);
    const { body } = await api('karen', 'GET', `/absences/${id}/return`);
    expect(body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['theirs', 'back']);
  });
});

describe('which work is lent', () => {
  test('what waits for the inquirer beyond the absence stays, until it waits no longer', async () => {
    const reference = await had('jonas', { dueAt: '2026-11-27T10:00:00Z' });
    await api('jonas', 'POST', `/inquiries/${reference}/waiting`, { on: 'client' });
    await absent('jonas');
    expect(await whose(reference)).toEqual(back);
    await api('mette', 'DELETE', `/inquiries/${reference}/waiting`);
    expect(await settle()).toBe(1);
    expect(await whose(reference)).toEqual(lent);
  });

  test('none of an enterprise goes to a colleague with a conflict of interest', async () => {
    const enterprise = await makeEnterprise(as('mette'), { name: 'Havn & Hånd' });
    const reference = await had('jonas', { enterprise: { id: enterprise }, dueAt: today });
    await api('karen', 'POST', '/conflicts', { advisorId: idOf('mette'), enterpriseId: enterprise });
    await absent('jonas');
    expect(await whose(reference)).toEqual(back);
    expect(await page('karen', '/min-dag')).toContain('Haster, og ingen kan tage det');
  });
});

describe('planned absences', () => {
  test('lend when their hour comes, once, however many workers look; and end by themselves', async () => {
    const references = [await had('jonas'), await had('jonas'), await had('jonas')];
    await absent('jonas', { from: '2026-11-25', to: '2026-11-26' });
    expect(await settle()).toBe(0);
    desk.clock.set('2026-11-25T07:00:00Z');
    const counts = await Promise.all([settle(), settle(), settle()]);
    expect(counts.reduce((a, b) => a + b)).toBe(3);
    const rows = await desk.db.query<{ n: string }>('SELECT COUNT(*) AS n FROM lending');
    expect(Number(rows[0]?.n)).toBe(3);
    await as('mette').signIn('mette.aagaard@desk.example', 'a long enough password');
    for (const reference of references) expect(await whose(reference)).toEqual(lent);
    // Nobody looked for two days: it comes to the same.
    desk.clock.set('2026-11-27T07:00:00Z');
    await Promise.all([settle(), settle()]);
    await as('mette').signIn('mette.aagaard@desk.example', 'a long enough password');
    for (const reference of references) expect(await whose(reference)).toEqual(back);
    desk.clock.set(usualNow);
  });

  test('that are dropped or over when they are recorded lend nothing', async () => {
    const reference = await had('jonas');
    const { id } = await absent('jonas', { from: '2026-11-25' });
    await api('karen', 'DELETE', `/absences/${id}`);
    await absent('jonas', { from: '2026-11-20' });
    desk.clock.set('2026-11-25T07:00:00Z');
    expect(await settle()).toBe(0);
    desk.clock.set(usualNow);
    expect(await whose(reference)).toEqual(back);
  });
});

describe('when the colleague is away too', () => {
  test('it is lent on, still by the one whose it is', async () => {
    const reference = await had('jonas');
    const first = await absent('jonas', { to: '2026-11-25' });
    expect(await whose(reference)).toEqual(lent);
    await write(`UPDATE staff SET active = 1`);
    await absent('mette');
    expect(await whose(reference)).toEqual([names.sara, names.jonas]);
    await api('karen', 'DELETE', `/absences/${first.id}`);
    expect(await whose(reference)).toEqual(back);
  });

  test('it waits in sight: on every page, and with the urgent ones for the manager', async () => {
    const reference = await had('jonas', { dueAt: today });
    const mettes = await had('mette', { dueAt: today });
    const first = await absent('jonas');
    await absent('mette');
    expect([await whose(reference), await whose(mettes)]).toEqual([lent, [names.mette, null]]);
    for (const name of ['mette', 'karen'] as const)
      expect(await page(name, '/virksomheder')).toContain('Begge rådgivere er væk');
    const shown = await page('karen', '/min-dag');
    expect(shown).toContain('Haster, og ingen kan tage det');
    expect(shown).toContain(`Hos ${names.mette}`);
    await api('karen', 'DELETE', `/absences/${first.id}`);
    expect([await whose(reference), await whose(mettes)]).toEqual([back, [names.jonas, names.mette]]);
    expect(await page('karen', '/min-dag')).not.toContain('Begge rådgivere er væk');
  });
});

describe('the handover', () => {
  test('tells what the system knows, is written by the absent one, and accepted by the borrower', async () => {
    const reference = await had('jonas', {
      subject: 'Udbud',
      note: 'Vil høre om fristen',
      contact: { name: 'Kirsten Dam' },
    });
    const { id } = await absent('jonas', {}, 'jonas');
    const { body } = await api('mette', 'GET', `/absences/${id}/handover`);
    const [item] = body.items;
    expect(item).toMatchObject({ reference, borrower: { name: names.mette }, acceptedAt: null, version: 1 });
    expect(item.brief).toMatch(/^Kirsten Dam: Udbud\nNy\. Frist: .*\nSenest: Vil høre om fristen$/);
    expect(await page('mette', '/min-dag')).toContain('Fra Jonas Brix: 1 henvendelse eller sag');

    const write = (name: Name, brief: string, version = 1) =>
      as(name).api(
        'PATCH',
        `/api/v1/absences/${id}/handover/${item.id}`,
        { brief },
        { 'if-match': `"${version}"` },
      );
    expect((await write('mette', 'Min tekst')).status).toBe(403);
    expect((await write('jonas', 'Født 010190-1234')).status).toBe(422);
    expect((await write('jonas', 'Hun har fået lovet et svar i dag')).status).toBe(200);
    expect((await write('jonas', 'For sent')).status).toBe(412);

    expect((await api('jonas', 'POST', `/absences/${id}/handover/acceptance`)).status).toBe(409);
    const accepted = await api('mette', 'POST', `/absences/${id}/handover/acceptance`);
    expect(accepted.body.items[0]).toMatchObject({
      brief: 'Hun har fået lovet et svar i dag',
      acceptedAt: '2026-11-24T08:00:00.000Z',
    });
    expect(await page('mette', '/min-dag')).not.toContain('Fra Jonas Brix');
    expect((await write('jonas', 'Nu er det for sent', 2)).json.code).toBe('handover.accepted');
  });

  test('keeps on the page what was typed when it is refused', async () => {
    await had('jonas');
    const { id } = await absent('jonas', {}, 'jonas');
    const { body } = await api('jonas', 'GET', `/absences/${id}/handover`);
    const path = `/fravaer/${id}/overdragelse`;
    const to = `${path}/${body.items[0].id}`;
    const refused = await as('jonas').submit(path, to, { brief: 'Født 010190-1234', version: '1' });
    expect([refused.status, refused.text.includes('Født 010190-1234')]).toEqual([422, true]);
    const saved = await as('jonas').submit(path, to, { brief: 'Ring i eftermiddag', version: '1' });
    expect([saved.status, saved.headers.location]).toEqual([303, `${path}?gemt=1`]);
    expect(await page('mette', path)).toContain('Ring i eftermiddag');
  });
});

describe('a conflict of interest that comes to light late', () => {
  test('moves the enterprise’s open work on, and what was lent of it never comes back', async () => {
    const enterprise = await makeEnterprise(as('mette'), { name: 'Det Grønne Køkken' });
    const [own, others] = [await had('jonas', { enterprise: { id: enterprise } }), await had('jonas')];
    await api('karen', 'POST', '/conflicts', { advisorId: idOf('jonas'), enterpriseId: enterprise });
    expect([await whose(own), await whose(others)]).toEqual([[names.mette, null], back]);
    expect(await page('mette', `/henvendelser/${own}`)).toContain(
      'Jonas Brix er inhabil: givet videre til Mette Aagaard',
    );
    await api('karen', 'POST', '/conflicts', { advisorId: idOf('mette'), enterpriseId: enterprise });
    expect(await whose(own)).toEqual([null, null]);
    expect(await page('karen', '/min-dag')).toContain('1 er ikke fordelt');
  });
});

test('an advisor who leaves has their work given on, what they borrowed too; what they lent is the borrower’s', async () => {
  await write(`UPDATE staff SET active = 1`);
  const own = await had('jonas');
  const borrowed = await had('sara');
  const away = await absent('sara');
  await api('karen', 'POST', `/inquiries/${borrowed}/notes`, { text: 'Husk' });
  await absent('jonas', { from: '2026-12-21' });
  await desk.db.transaction(async (tx) => {
    await tx.query('UPDATE staff SET active = 0 WHERE id = ?', [idOf('jonas')]);
    await desk.get<StaffObservers>(StaffObservers).leaving(tx, systemPerson, idOf('jonas'));
  });
  expect(await whose(own)).toEqual([names.mette, null]);
  expect(await whose(borrowed)).toEqual([names.mette, names.sara]);
  expect(await page('mette', `/henvendelser/${own}`)).toContain(
    'Jonas Brix er stoppet: givet videre til Mette Aagaard',
  );
  const left = await desk.db.query('SELECT id FROM absence WHERE advisor_id = ?', [idOf('jonas')]);
  expect(left).toEqual([]);
  await api('karen', 'DELETE', `/absences/${away.id}`);
  expect(await whose(borrowed)).toEqual([names.sara, null]);
  const { kept, summed } = await loads();
  expect(kept).toEqual(summed);
});

describe('the pattern of a week', () => {
  const tuesdayOff = { monday: 'whole', tuesday: 'off', wednesday: 'am', thursday: 'whole', friday: 'whole' };

  test('keeps new work away on a day off, and lends nothing', async () => {
    const reference = await had('jonas');
    expect((await api('jonas', 'PUT', `/advisors/${idOf('jonas')}/week`, tuesdayOff)).status).toBe(200);
    expect((await api('mette', 'PUT', `/advisors/${idOf('jonas')}/week`, tuesdayOff)).status).toBe(403);
    expect(await settle()).toBe(0);
    expect(await whose(reference)).toEqual(back);
    for (let n = 0; n < 3; n += 1) expect((await logInquiry(as('mette'))).assignee?.name).toBe(names.mette);
    expect(await page('karen', '/fravaer')).toContain('Fri i dag');
    expect((await api('karen', 'GET', `/advisors/${idOf('jonas')}/week`)).body).toEqual({
      advisorId: idOf('jonas'),
      ...tuesdayOff,
    });
  });

  test('is set on the page, and does not keep a person from taking work on a day off', async () => {
    const path = `/fravaer/uge/${idOf('jonas')}`;
    const { status } = await as('jonas').submit('/fravaer', path, tuesdayOff);
    expect(status).toBe(303);
    const { reference } = await logInquiry(as('mette'));
    await as('jonas').submit(`/henvendelser/${reference}`, `/henvendelser/${reference}/overtagelse`);
    expect(await whose(reference)).toEqual(back);
  });
});
