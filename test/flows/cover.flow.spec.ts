import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CoverDesk, names } from '../support/cover-desk.js';
import { usualNow } from '../support/desk.js';
import { makeEnterprise } from '../support/make.js';

let at: CoverDesk;
beforeAll(async () => {
  at = await CoverDesk.open();
});
beforeEach(() => at.begin());
afterAll(() => at.desk.close());

const today = '2026-11-24T12:00:00Z';
const lent = [names.mette, names.jonas];
const back = [names.jonas, null];

describe('someone who is ill today', () => {
  test('has their work lent at once, answered by a colleague, and back with a brief when they are', async () => {
    const [one, two] = [
      await at.had('jonas', { subject: 'Registrering' }),
      await at.had('jonas', { subject: 'Udbud' }),
    ];
    at.clock.set('2026-11-24T08:05:00Z');
    const { id, affected } = await at.absent('jonas', {}, 'jonas');
    expect(affected.inquiries.toSorted()).toEqual([one, two]);
    expect([await at.whose(one), await at.whose(two)]).toEqual([lent, lent]);
    expect(await at.inquiry(one)).toMatchObject({
      timeline: expect.arrayContaining([
        expect.objectContaining({ kind: 'assigned', data: expect.objectContaining({ because: 'lent' }) }),
      ]),
      assignment: {
        why: expect.arrayContaining(['Lånt ud, mens Jonas Brix er væk', 'Jonas Brix er fraværende']),
      },
    });
    expect(await at.page('mette', `/henvendelser/${one}`)).toContain(
      'Lånt til Mette Aagaard, mens Jonas Brix er væk',
    );
    expect(await at.page('mette', '/henvendelser')).toContain('Lånt fra Jonas');

    at.clock.set('2026-11-24T08:10:00Z');
    const told = { text: 'Du kan registrere på virk.dk', then: 'close' };
    expect((await at.api('mette', 'POST', `/inquiries/${one}/answers`, told)).status).toBe(201);
    await at.api('mette', 'POST', `/inquiries/${two}/notes`, { text: 'Ringede, intet svar' });
    const { version } = await at.inquiry(two);
    const dueAt = '2026-11-26T10:00:00Z';
    await at.as('mette').api('PATCH', `/api/v1/inquiries/${two}`, { dueAt }, { 'if-match': `"${version}"` });

    at.clock.set('2026-11-24T08:20:00Z');
    expect((await at.api('jonas', 'DELETE', `/absences/${id}`)).status).toBe(204);
    expect([await at.whose(one), await at.whose(two)]).toEqual([[names.mette, null], back]);
    const { body } = await at.api('jonas', 'GET', `/absences/${id}/return`);
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
    expect(await at.page('jonas', `/henvendelser/${two}`)).toContain('Kommet tilbage til Jonas Brix');
    const { kept, summed } = await at.loads();
    expect(kept).toEqual(summed);
  });

  test('sees on Min dag what happened, until it is read', async () => {
    const reference = await at.had('jonas');
    const { id } = await at.absent('jonas');
    await at.api('karen', 'DELETE', `/absences/${id}`);
    const shown = await at.page('jonas', '/min-dag');
    expect(shown).toContain('Mens du var væk');
    expect(shown).toContain(reference);
    expect(await at.page('mette', '/min-dag')).not.toContain('Mens du var væk');
    expect((await at.api('mette', 'POST', `/absences/${id}/return/dismissal`)).status).toBe(403);
    const { status, headers } = await at.as('jonas').submit('/min-dag', `/fravaer/${id}/retur/laest`);
    expect([status, headers.location]).toEqual([303, '/min-dag']);
    expect(await at.page('jonas', '/min-dag')).not.toContain('Mens du var væk');
    expect(await at.page('jonas', `/fravaer/${id}/retur`)).toContain('Er hos dig igen');
  });

  test('does not lose what a person has given to another meanwhile, or what was taken', async () => {
    await at.hireSara();
    const [moved, started] = [await at.had('jonas'), await at.had('jonas')];
    const { id } = await at.absent('jonas');
    const holder = async (reference: string) => (await at.inquiry(reference)).assignee.name;
    const other = (await holder(moved)) === names.mette ? 'sara' : 'mette';
    await at.api('karen', 'POST', `/inquiries/${moved}/reassignment`, {
      advisorId: at.idOf(other),
      reason: 'Kender den',
    });
    await at.api('karen', 'DELETE', `/absences/${id}`);
    expect(await at.whose(moved)).toEqual([names[other], null]);
    expect(await at.whose(started)).toEqual(back);
    const { body } = await at.api('karen', 'GET', `/absences/${id}/return`);
    expect(body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['theirs', 'back']);
  });
});

describe('which work is lent', () => {
  test('what waits for the inquirer beyond the absence stays, until it waits no longer', async () => {
    const reference = await at.had('jonas', { dueAt: '2026-11-27T10:00:00Z' });
    await at.api('jonas', 'POST', `/inquiries/${reference}/waiting`, { on: 'client' });
    await at.absent('jonas');
    expect(await at.whose(reference)).toEqual(back);
    await at.api('mette', 'DELETE', `/inquiries/${reference}/waiting`);
    expect(await at.settle()).toBe(1);
    expect(await at.whose(reference)).toEqual(lent);
  });

  test('none of an enterprise goes to a colleague with a conflict of interest', async () => {
    const enterprise = await makeEnterprise(at.as('mette'), { name: 'Havn & Hånd' });
    const reference = await at.had('jonas', { enterprise: { id: enterprise }, dueAt: today });
    await at.api('karen', 'POST', '/conflicts', { advisorId: at.idOf('mette'), enterpriseId: enterprise });
    await at.absent('jonas');
    expect(await at.whose(reference)).toEqual(back);
    expect(await at.page('karen', '/min-dag')).toContain('Haster, og ingen kan tage det');
  });
});

describe('planned absences', () => {
  test('lend when their hour comes, once, however many workers look; and end by themselves', async () => {
    const references = [await at.had('jonas'), await at.had('jonas'), await at.had('jonas')];
    await at.absent('jonas', { from: '2026-11-25', to: '2026-11-26' });
    expect(await at.settle()).toBe(0);
    at.clock.set('2026-11-25T07:00:00Z');
    const counts = await Promise.all([at.settle(), at.settle(), at.settle()]);
    expect(counts.reduce((a, b) => a + b)).toBe(3);
    const rows = await at.desk.db.query<{ n: string }>('SELECT COUNT(*) AS n FROM lending');
    expect(Number(rows[0]?.n)).toBe(3);
    await at.signInAgain('mette');
    for (const reference of references) expect(await at.whose(reference)).toEqual(lent);
    // Nobody looked for two days: it comes to the same.
    at.clock.set('2026-11-27T07:00:00Z');
    await Promise.all([at.settle(), at.settle()]);
    await at.signInAgain('mette');
    for (const reference of references) expect(await at.whose(reference)).toEqual(back);
    at.clock.set(usualNow);
  });

  test('that are dropped or over when they are recorded lend nothing', async () => {
    const reference = await at.had('jonas');
    const { id } = await at.absent('jonas', { from: '2026-11-25' });
    await at.api('karen', 'DELETE', `/absences/${id}`);
    await at.absent('jonas', { from: '2026-11-20' });
    at.clock.set('2026-11-25T07:00:00Z');
    expect(await at.settle()).toBe(0);
    at.clock.set(usualNow);
    expect(await at.whose(reference)).toEqual(back);
  });
});

describe('when the colleague is away too', () => {
  test('it is lent on, still by the one whose it is', async () => {
    const reference = await at.had('jonas');
    const first = await at.absent('jonas', { to: '2026-11-25' });
    expect(await at.whose(reference)).toEqual(lent);
    await at.hireSara();
    await at.absent('mette');
    expect(await at.whose(reference)).toEqual([names.sara, names.jonas]);
    await at.api('karen', 'DELETE', `/absences/${first.id}`);
    expect(await at.whose(reference)).toEqual(back);
  });

  test('it waits in sight: on every page, and with the urgent ones for the manager', async () => {
    const reference = await at.had('jonas', { dueAt: today });
    const mettes = await at.had('mette', { dueAt: today });
    const first = await at.absent('jonas');
    await at.absent('mette');
    expect([await at.whose(reference), await at.whose(mettes)]).toEqual([lent, [names.mette, null]]);
    for (const name of ['mette', 'karen'] as const)
      expect(await at.page(name, '/virksomheder')).toContain('Begge rådgivere er væk');
    const shown = await at.page('karen', '/min-dag');
    expect(shown).toContain('Haster, og ingen kan tage det');
    expect(shown).toContain(`Hos ${names.mette}`);
    await at.api('karen', 'DELETE', `/absences/${first.id}`);
    expect([await at.whose(reference), await at.whose(mettes)]).toEqual([back, [names.jonas, names.mette]]);
    expect(await at.page('karen', '/min-dag')).not.toContain('Begge rådgivere er væk');
  });
});
