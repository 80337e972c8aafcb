import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ClearUnfinished, OpenUndos } from '../../src/modules/drafts/index.js';
import type { Browser } from '../support/browser.js';
import { openDesk, usualNow, type Desk } from '../support/desk.js';
import { logInquiry } from '../support/make.js';

let desk: Desk;
let mette: Browser;
let jonas: Browser;
let ids: Record<'mette' | 'jonas', string>;
let reference: string;
let id: string;
let days = 0;

beforeAll(async () => {
  desk = await openDesk();
  ids = {
    mette: await desk.person('advisor', 'Mette Aagaard'),
    jonas: await desk.person('advisor', 'Jonas Brix'),
  };
});
beforeEach(async () => {
  desk.clock.set(new Date(usualNow.getTime() + (days += 1) * 7 * 86_400_000));
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
  ({ reference, id } = await logInquiry(mette, { contact: { name: `Person ${days}` } }));
});
afterAll(() => desk.close());

const act = (browser: Browser, what: string, body: object) =>
  browser.api('POST', `/api/v1/inquiries/${reference}/${what}`, body);
const undo = (browser: Browser) => browser.api('POST', `/api/v1/inquiries/${reference}/undo`);
const mine = async () =>
  ((await mette.get(`/api/v1/inquiries/${reference}`)).json as { assignee: { id: string } }).assignee;
const other = async () => ((await mine()).id === ids.mette ? ids.jonas : ids.mette);

/** Everything that says how an inquiry stands and what it weighs; not that time has passed. */
async function standing(): Promise<object> {
  const [record] = await desk.db.query<{ version?: number }>('SELECT * FROM inquiry WHERE id = ?', [id]);
  delete record?.version;
  const [work, load, day] = await Promise.all([
    desk.db.query("SELECT * FROM work_item WHERE subject_type = 'inquiry' AND subject_id = ?", [id]),
    desk.db.query('SELECT * FROM advisor_load ORDER BY advisor_id'),
    desk.db.query('SELECT * FROM advisor_day WHERE given_count <> 0 ORDER BY advisor_id, day'),
  ]);
  const { assignment } = (await mette.get(`/api/v1/inquiries/${reference}`)).json as { assignment: object };
  return { record, work, load, day, why: assignment };
}

const states: Record<string, () => Promise<unknown>> = {
  'a new one': () => Promise.resolve(),
  'one that was taken': () => mette.post(`/henvendelser/${reference}/overtagelse`, {}),
  'one that is answered': () => act(mette, 'answers', { text: 'Told' }),
  'one that waits for the inquirer': () => act(mette, 'waiting', { on: 'client' }),
  'one that waits for a third party': () => act(jonas, 'waiting', { on: 'third' }),
  'one that was reopened': async () => {
    await act(mette, 'closure', { outcome: 'no_reply' });
    desk.clock.forward(60_000);
    await mette.api('DELETE', `/api/v1/inquiries/${reference}/closure`);
  },
  'one given on an earlier day': async () => {
    desk.clock.forward(86_400_000);
    mette = await desk.signedIn('advisor', 'Mette Aagaard');
  },
};
const acts: Record<string, () => Promise<unknown>> = {
  'closing as no reply': () => act(mette, 'closure', { outcome: 'no_reply' }),
  'closing as answered': () => act(mette, 'closure', { outcome: 'answered' }),
  'giving it to another': async () =>
    act(mette, 'reassignment', { advisorId: await other(), reason: 'Knows them' }),
};

describe('taking back', () => {
  test.each(Object.keys(acts).flatMap((deed) => Object.keys(states).map((state) => [deed, state] as const)))(
    '%s of %s makes it exactly what it was',
    async (deed, state) => {
      await states[state]?.();
      desk.clock.forward(5000);
      const before = await standing();
      expect(await acts[deed]?.()).toMatchObject({ status: 201 });
      desk.clock.forward(9000);
      expect(await standing()).not.toEqual(before);

      expect((await undo(mette)).status).toBe(201);
      expect(await standing()).toEqual(before);
    },
  );

  test('is told in the timeline and the audit', async () => {
    await act(mette, 'closure', { outcome: 'withdrawn' });
    const page = await mette.get(`/henvendelser/${reference}`);
    expect(page.text).toContain('data-toast="10000"');
    expect(page.text.split(`action="/henvendelser/${reference}/fortryd"`)).toHaveLength(3);

    const undone = await mette.submit(page, `/henvendelser/${reference}/fortryd`);
    expect(undone.status).toBe(303);
    const after = (await mette.get(`/henvendelser/${reference}`)).text;
    expect(after).toContain('Mette Aagaard fortrød: afslutningen');
    expect(after).not.toContain('/fortryd');
    const manager = await desk.signedIn('manager', 'Karen Dahl');
    expect((await manager.get(`/api/v1/audit?subject=inquiry:${id}`)).text).toContain('inquiry.undo');
  });

  test('works for the manager who moved it', async () => {
    const manager = await desk.signedIn('manager', 'Karen Dahl');
    const before = await standing();
    await act(manager, 'reassignment', { advisorId: await other(), reason: 'Load' });

    expect((await undo(mette)).status).toBe(409);
    expect((await undo(manager)).status).toBe(201);
    expect(await standing()).toEqual(before);
  });

  test('leaves what someone was given meanwhile', async () => {
    const to = await other();
    await act(mette, 'reassignment', { advisorId: to, reason: 'Knows them' });
    desk.clock.forward(3000);
    const later = await logInquiry(jonas, { contact: { name: 'Somebody else' } });
    const rows = () =>
      desk.db.query<{ at: Date }>('SELECT last_given_at AS at FROM advisor_load WHERE advisor_id = ?', [
        later.assignee?.id ?? '',
      ]);
    const [before] = await rows();
    await undo(mette);

    expect((await rows())[0]).toEqual(before);
  });
});

describe('it is refused', () => {
  const codeOf = async (browser: Browser) => {
    const { status, json } = await undo(browser);
    return [status, (json as { code: string }).code];
  };

  test('after ten seconds and two of grace', async () => {
    await act(mette, 'closure', { outcome: 'no_reply' });
    desk.clock.forward(12_001);
    expect(await codeOf(mette)).toEqual([409, 'undo.too_late']);
    expect((await mette.get(`/henvendelser/${reference}`)).text).not.toContain('/fortryd');
  });

  test('not before', async () => {
    await act(mette, 'closure', { outcome: 'no_reply' });
    desk.clock.forward(12_000);
    expect((await undo(mette)).status).toBe(201);
  });

  test('to a colleague', async () => {
    await act(mette, 'closure', { outcome: 'no_reply' });
    expect(await codeOf(jonas)).toEqual([409, 'undo.nothing']);
  });

  test('when something has happened since, whoever did it', async () => {
    await act(mette, 'closure', { outcome: 'no_reply' });
    await act(jonas, 'notes', { text: 'They called again' });
    expect(await codeOf(mette)).toEqual([409, 'undo.changed']);
  });

  test('a second time, and where nothing was done', async () => {
    expect(await codeOf(mette)).toEqual([409, 'undo.nothing']);
    await act(mette, 'closure', { outcome: 'no_reply' });
    await undo(mette);
    expect(await codeOf(mette)).toEqual([409, 'undo.nothing']);
  });

  test('and says so on the page', async () => {
    await act(mette, 'closure', { outcome: 'no_reply' });
    const page = await mette.get(`/henvendelser/${reference}`);
    desk.clock.forward(20_000);
    const late = await mette.submit(page, `/henvendelser/${reference}/fortryd`);

    expect([late.status, late.text.includes('Det er for sent at fortryde')]).toEqual([409, true]);
  });

  test('two at once take it back once', async () => {
    await act(mette, 'closure', { outcome: 'no_reply' });
    const answers = await Promise.all([undo(mette), undo(mette), undo(mette)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

test('what can be taken back is listed while it can, newest first', async () => {
  const undos = desk.get<OpenUndos>(OpenUndos);
  const listed = (filter: object) =>
    undos.find({ type: 'inquiry', limit: 10, ...filter }).then((steps) => steps.map(({ act: done }) => done));
  await act(mette, 'reassignment', { advisorId: await other(), reason: 'Knows them' });
  await act(jonas, 'closure', { outcome: 'no_reply' });

  expect(await listed({})).toEqual(['close', 'reassign']);
  expect(await listed({ act: 'close' })).toEqual(['close']);
  expect(await listed({ by: ids.mette })).toEqual(['reassign']);
  expect(await listed({ by: ids.mette, record: { id, version: 3 } })).toEqual([]);
  desk.clock.forward(10_000);
  expect(await listed({})).toEqual([]);
});

test('what can no longer be taken back is not kept', async () => {
  await act(mette, 'closure', { outcome: 'no_reply' });
  desk.clock.forward(2 * 86_400_000);
  await desk.get<ClearUnfinished>(ClearUnfinished).run();

  expect(await desk.db.query('SELECT id FROM undo_step')).toEqual([]);
});
