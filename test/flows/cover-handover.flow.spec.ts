import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { StaffObservers } from '../../src/modules/identity/index.js';
import { systemPerson } from '../../src/platform/http/who.js';
import { CoverDesk, names, type Name } from '../support/cover-desk.js';
import { logInquiry, makeEnterprise } from '../support/make.js';

let at: CoverDesk;
beforeAll(async () => {
  at = await CoverDesk.open();
});
beforeEach(() => at.begin());
afterAll(() => at.desk.close());

const back = [names.jonas, null];

describe('the handover', () => {
  test('tells what the system knows, is written by the absent one, and accepted by the borrower', async () => {
    const reference = await at.had('jonas', {
      subject: 'Udbud',
      note: 'Vil høre om fristen',
      contact: { name: 'Kirsten Dam' },
    });
    const { id } = await at.absent('jonas', {}, 'jonas');
    const { body } = await at.api('mette', 'GET', `/absences/${id}/handover`);
    const [item] = body.items;
    expect(item).toMatchObject({ reference, borrower: { name: names.mette }, acceptedAt: null, version: 1 });
    expect(item.brief).toMatch(/^Kirsten Dam: Udbud\nNy\. Frist: .*\nSenest: Vil høre om fristen$/);
    expect(await at.page('mette', '/min-dag')).toContain('Fra Jonas Brix: 1 henvendelse eller sag');

    const write = (name: Name, brief: string, version = 1) =>
      at
        .as(name)
        .api(
          'PATCH',
          `/api/v1/absences/${id}/handover/${item.id}`,
          { brief },
          { 'if-match': `"${version}"` },
        );
    expect((await write('mette', 'Min tekst')).status).toBe(403);
    expect((await write('jonas', 'Født 010190-1234')).status).toBe(422);
    expect((await write('jonas', 'Hun har fået lovet et svar i dag')).status).toBe(200);
    expect((await write('jonas', 'For sent')).status).toBe(412);

    expect((await at.api('jonas', 'POST', `/absences/${id}/handover/acceptance`)).status).toBe(409);
    const accepted = await at.api('mette', 'POST', `/absences/${id}/handover/acceptance`);
    expect(accepted.body.items[0]).toMatchObject({
      brief: 'Hun har fået lovet et svar i dag',
      acceptedAt: '2026-11-24T08:00:00.000Z',
    });
    expect(await at.page('mette', '/min-dag')).not.toContain('Fra Jonas Brix');
    expect((await write('jonas', 'Nu er det for sent', 2)).json.code).toBe('handover.accepted');
  });

  test('keeps on the page what was typed when it is refused', async () => {
    await at.had('jonas');
    const { id } = await at.absent('jonas', {}, 'jonas');
    const { body } = await at.api('jonas', 'GET', `/absences/${id}/handover`);
    const path = `/fravaer/${id}/overdragelse`;
    const to = `${path}/${body.items[0].id}`;
    const refused = await at.as('jonas').submit(path, to, { brief: 'Født 010190-1234', version: '1' });
    expect([refused.status, refused.text.includes('Født 010190-1234')]).toEqual([422, true]);
    const saved = await at.as('jonas').submit(path, to, { brief: 'Ring i eftermiddag', version: '1' });
    expect([saved.status, saved.headers.location]).toEqual([303, `${path}?gemt=1`]);
    expect(await at.page('mette', path)).toContain('Ring i eftermiddag');
  });
});

describe('a conflict of interest that comes to light late', () => {
  test('moves the enterprise’s open work on, and what was lent of it never comes back', async () => {
    const enterprise = await makeEnterprise(at.as('mette'), { name: 'Det Grønne Køkken' });
    const [own, others] = [await at.had('jonas', { enterprise: { id: enterprise } }), await at.had('jonas')];
    await at.api('karen', 'POST', '/conflicts', { advisorId: at.idOf('jonas'), enterpriseId: enterprise });
    expect([await at.whose(own), await at.whose(others)]).toEqual([[names.mette, null], back]);
    expect(await at.page('mette', `/henvendelser/${own}`)).toContain(
      'Jonas Brix er inhabil: givet videre til Mette Aagaard',
    );
    await at.api('karen', 'POST', '/conflicts', { advisorId: at.idOf('mette'), enterpriseId: enterprise });
    expect(await at.whose(own)).toEqual([null, null]);
    expect(await at.page('karen', '/min-dag')).toContain('1 er ikke fordelt');
  });
});

test('an advisor who leaves has their work given on, what they borrowed too; what they lent is the borrower’s', async () => {
  await at.hireSara();
  const own = await at.had('jonas');
  const borrowed = await at.had('sara');
  const away = await at.absent('sara');
  await at.api('karen', 'POST', `/inquiries/${borrowed}/notes`, { text: 'Husk' });
  await at.absent('jonas', { from: '2026-12-21' });
  await at.desk.db.transaction(async (tx) => {
    await tx.query('UPDATE staff SET active = 0 WHERE id = ?', [at.idOf('jonas')]);
    await at.desk.get<StaffObservers>(StaffObservers).leaving(tx, systemPerson, at.idOf('jonas'));
  });
  expect(await at.whose(own)).toEqual([names.mette, null]);
  expect(await at.whose(borrowed)).toEqual([names.mette, names.sara]);
  expect(await at.page('mette', `/henvendelser/${own}`)).toContain(
    'Jonas Brix er stoppet: givet videre til Mette Aagaard',
  );
  const left = await at.desk.db.query('SELECT id FROM absence WHERE advisor_id = ?', [at.idOf('jonas')]);
  expect(left).toEqual([]);
  await at.api('karen', 'DELETE', `/absences/${away.id}`);
  expect(await at.whose(borrowed)).toEqual([names.sara, null]);
  const { kept, summed } = await at.loads();
  expect(kept).toEqual(summed);
});

describe('the pattern of a week', () => {
  const tuesdayOff = { monday: 'whole', tuesday: 'off', wednesday: 'am', thursday: 'whole', friday: 'whole' };

  test('keeps new work away on a day off, and lends nothing', async () => {
    const reference = await at.had('jonas');
    expect((await at.api('jonas', 'PUT', `/advisors/${at.idOf('jonas')}/week`, tuesdayOff)).status).toBe(200);
    expect((await at.api('mette', 'PUT', `/advisors/${at.idOf('jonas')}/week`, tuesdayOff)).status).toBe(403);
    expect(await at.settle()).toBe(0);
    expect(await at.whose(reference)).toEqual(back);
    for (let n = 0; n < 3; n += 1)
      expect((await logInquiry(at.as('mette'))).assignee?.name).toBe(names.mette);
    expect(await at.page('karen', '/fravaer')).toContain('Fri i dag');
    expect((await at.api('karen', 'GET', `/advisors/${at.idOf('jonas')}/week`)).body).toEqual({
      advisorId: at.idOf('jonas'),
      ...tuesdayOff,
    });
  });

  test('is set on the page, and does not keep a person from taking work on a day off', async () => {
    const path = `/fravaer/uge/${at.idOf('jonas')}`;
    const { status } = await at.as('jonas').submit('/fravaer', path, tuesdayOff);
    expect(status).toBe(303);
    const { reference } = await logInquiry(at.as('mette'));
    await at.as('jonas').submit(`/henvendelser/${reference}`, `/henvendelser/${reference}/overtagelse`);
    expect(await at.whose(reference)).toEqual(back);
  });
});
