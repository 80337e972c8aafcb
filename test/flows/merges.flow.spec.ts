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

describe('a merge is refused', () => {
  const two = async (first: object, second: object) =>
    [
      await makeEnterprise(mette, { name: 'Træ og Tekstil', confirmedNew: true, ...first }),
      await makeEnterprise(mette, { name: 'Tekstil og Træ', confirmedNew: true, ...second }),
    ] as const;

  test('of two legal units, and says why before anybody tries', async () => {
    const [kept, other] = await two({ cvr: '99000015' }, { cvr: '99000023' });
    expect((await get(`/enterprises/${kept}/merges?with=${other}`)).obstacle).toBe('merge.two_cvr');
    const answer = await post(`/enterprises/${kept}/merges`, { with: other });
    expect([answer.status, answer.json.code]).toEqual([409, 'merge.two_cvr']);
    const page = await mette.get(`/virksomheder/${kept}/sammenlaegning?med=${other}`);
    expect(page.text).toContain('De har hvert sit CVR-nummer');
    expect(page.text).not.toContain('>Slå sammen</button>');
  });

  test('with itself, with nobody, and with one that was merged already', async () => {
    const [kept, other] = await two({}, {});
    const code = async (into: string, from: string) =>
      (await post(`/enterprises/${into}/merges`, { with: from })).json.code;
    expect(await code(kept, kept)).toBe('merge.same');
    expect(await code(kept, '999999')).toBe('enterprise.not_found');
    await merge(`/enterprises/${kept}`, { with: other });
    expect(await code(kept, other)).toBe('merge.already');
    expect(await code(other, kept)).toBe('merge.already');
  });

  test('when one of them was changed since it was shown, and is answered with the two as they stand', async () => {
    const [kept, other] = await two({}, {});
    const seen = await get(`/enterprises/${kept}/merges?with=${other}`);
    const versions = { version: seen.this.version, otherVersion: seen.other.version };
    const change = { postalCode: '8600' };
    await mette.api('PATCH', `/api/v1/enterprises/${other}`, change, {
      'if-match': `"${seen.other.version}"`,
    });
    const answer = await post(`/enterprises/${kept}/merges`, { with: other, ...versions });
    expect(answer.status).toBe(412);
    expect(answer.json.current).toMatchObject({
      other: { version: 2 },
      fields: [{}, { field: 'postalCode' }],
    });

    const form = { med: other, version: '1', otherVersion: '1', keepName: 'other' };
    const shown = await mette.submit(
      `/virksomheder/${kept}/sammenlaegning?med=${other}`,
      `/virksomheder/${kept}/sammenlaegning`,
      form,
    );
    expect([shown.status, shown.text.includes('En af dem er ændret')]).toEqual([412, true]);
    expect(shown.text).toMatch(/value="other" checked[^>]*>(?=.{0,40}Tekstil og Træ)/);
  });

  test('to those who may only read', async () => {
    const [kept, other] = await two({}, {});
    const karen = await desk.signedIn('manager', 'Karen Lindholm');
    expect((await karen.api('POST', `/api/v1/enterprises/${kept}/merges`, { with: other })).status).toBe(403);
    const { id } = await merge(`/enterprises/${kept}`, { with: other });
    expect((await karen.api('DELETE', `/api/v1/merges/${id}`)).status).toBe(403);
    expect((await karen.get(`/virksomheder/sammenlaegninger/${id}`)).status).toBe(200);
  });
});

describe('undoing', () => {
  const three = async (name: string) => {
    const made = [];
    for (const part of ['A', 'B', 'C'])
      made.push(await makeEnterprise(mette, { name: `${name} ${part}`, confirmedNew: true }));
    return made as [string, string, string];
  };

  test('goes backwards through merges that stand on one another', async () => {
    const [a, b, c] = await three('Kæden');
    const first = await merge(`/enterprises/${b}`, { with: a });
    const second = await merge(`/enterprises/${c}`, { with: b });
    expect((await get(`/enterprises/${a}`)).id).toBe(c);
    const refused = await undo(first.id);
    expect(refused.json.code).toBe('merge.later_first');
    expect(refused.json.detail).toContain('Kæden B og Kæden C');
    expect([(await undo(second.id)).status, (await undo(first.id)).status]).toEqual([204, 204]);
    expect((await get(`/enterprises/${a}`)).id).toBe(a);
  });

  test('tells what comes back and what stays, and keeps what was changed after the merge', async () => {
    const [a, b] = await three('Skiftet');
    await post(`/enterprises/${b}/contacts`, { name: 'Pia Holm' });
    const { id } = await merge(`/enterprises/${a}`, { with: b, keep: { name: 'other' } });
    desk.clock.forward(1000);
    await logInquiry(mette, { enterprise: { id: a } });
    const { version } = await get(`/enterprises/${a}`);
    await mette.api(
      'PATCH',
      `/api/v1/enterprises/${a}`,
      { name: 'Skiftet ApS' },
      { 'if-match': `"${version}"` },
    );
    const page = await mette.get(`/virksomheder/sammenlaegninger/${id}`);
    expect(page.text).toContain('1 kontaktperson</li>');
    expect(page.text).toContain('1 henvendelse, som er kommet til efter sammenlægningen');
    expect(page.text).toContain('navn, som er ændret efter sammenlægningen');
    const done = await mette.submit(page, `/virksomheder/sammenlaegninger/${id}`);
    expect(done.headers.location).toBe('/virksomheder/sammenlaegninger?fortrudt');
    expect(await get(`/enterprises/${a}`)).toMatchObject({ name: 'Skiftet ApS', contacts: [] });
    expect(await get(`/enterprises/${b}`)).toMatchObject({
      name: 'Skiftet B',
      contacts: [{ name: 'Pia Holm' }],
    });
  });

  test('leaves a CVR number with whoever has it by now', async () => {
    const kept = await makeEnterprise(mette, { name: 'Nummeret', confirmedNew: true });
    const gone = await makeEnterprise(mette, { name: 'Nummeret II', cvr: '99000031', confirmedNew: true });
    const { id } = await merge(`/enterprises/${kept}`, { with: gone, keep: { cvr: 'this' } });
    const third = await makeEnterprise(mette, { name: 'En tredje', cvr: '99000031' });
    expect((await mette.get(`/virksomheder/sammenlaegninger/${id}`)).text).toContain(
      'CVR-nummer, som er ændret',
    );
    expect((await undo(id)).status).toBe(204);
    expect((await get(`/enterprises/${gone}`)).cvr).toBeNull();
    expect((await get(`/enterprises/${third}`)).cvr).toBe('99000031');
  });

  test('is offered for thirty days', async () => {
    const [a, b] = await three('Fristen');
    const { id } = await merge(`/enterprises/${a}`, { with: b });
    const listed = async () => (await get('/merges')).items.map((one: { id: string }) => one.id);
    expect(await listed()).toContain(id);
    const now = desk.clock.now();
    desk.clock.forward(30 * 24 * 3_600_000);
    mette = await desk.signedIn('advisor', 'Mette Aagaard');
    expect(await listed()).not.toContain(id);
    expect((await undo(id)).json.code).toBe('merge.too_late');
    desk.clock.set(now);
    mette = await desk.signedIn('advisor', 'Mette Aagaard');
  });
});

describe('conflicts of interest', () => {
  test('hold for the survivor, and whoever has its work by now is named before the merge', async () => {
    const kept = await makeEnterprise(mette, { name: 'Fjordens Køkken', confirmedNew: true });
    const gone = await makeEnterprise(mette, { name: 'Fjordkøkkenet', confirmedNew: true });
    await logInquiry(mette, { enterprise: { id: kept } });
    const advisorId = await desk.person('advisor', 'Mette Aagaard');
    await post('/conflicts', { advisorId, enterpriseId: gone });
    const preview = await get(`/enterprises/${kept}/merges?with=${gone}`);
    expect(preview.warnings).toEqual([{ code: 'conflicted', name: 'Mette Aagaard', count: 1 }]);
    await merge(`/enterprises/${kept}`, { with: gone });
    const { json } = await mette.api('GET', `/api/v1/conflicts?enterpriseId=${kept}`);
    expect(json.items).toMatchObject([{ advisorId }]);
    expect((await logInquiry(mette, { enterprise: { id: gone } })).assignee).toBeNull();
  });
});
