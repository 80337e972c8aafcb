import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openDesk, type Desk } from '../../../test/support/desk.js';
import type { Browser } from '../../../test/support/browser.js';
import { logInquiry } from '../../../test/support/make.js';
import { MergedWorld } from '../../../test/support/merged-world.js';
import { MergeReferences } from '../merges/index.js';

let desk: Desk;
let mette: Browser;
let world: MergedWorld;
beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  await desk.signedIn('advisor', 'Jonas Brix');
  world = await MergedWorld.make(desk, mette);
});
afterAll(() => desk.close());

const which = fc.nat({ max: 5 });
const merging = fc.record({
  type: fc.constantFrom('enterprises', 'contacts', 'inquiries'),
  into: which,
  from: which,
  side: fc.constantFrom(undefined, 'this', 'other'),
});
const undoing = fc.record({ undo: which });
const writing = fc.record({ write: fc.constantFrom('log', 'rename', 'note', 'conflict'), at: which });

describe('merging and undoing', () => {
  test('in any order leaves every record with someone living, and undone it is what it was, word for word', async () => {
    const start = await world.content();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(merging, undoing), { maxLength: 8, minLength: 2 }), async (acts) => {
        for (const act of acts) {
          await world.do(act);
          expect(await world.astray()).toEqual([]);
        }
        await world.undoAll();
        expect(await world.content()).toEqual(start);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(world.merged).toBeGreaterThan(20);
    expect(world.undone).toBe(world.merged);
  }, 120_000);

  test('stands beside other work: nothing is lost, nothing points to a tombstone, and all can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(merging, undoing, writing), { minLength: 3, maxLength: 8 }),
        async (acts) => {
          for (const act of acts) {
            await world.do(act);
            expect(await world.astray()).toEqual([]);
          }
          const written = await world.counts();
          await world.undoAll();
          expect(await world.astray()).toEqual([]);
          expect(await world.counts()).toEqual(written);
          expect(await world.tombstones()).toBe(0);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});

describe('at the same moment', () => {
  const firm = async (name: string) => {
    const made = await mette.api('POST', '/api/v1/enterprises', { name, confirmedNew: true });
    return (made.json as { id: string }).id;
  };
  const merge = (into: string, from: string) =>
    mette.api('POST', `/api/v1/enterprises/${into}/merges`, { with: from });
  const named = (id: string) =>
    desk.db.query(
      'SELECT id FROM inquiry WHERE enterprise_id = ? UNION ALL SELECT id FROM work_item WHERE enterprise_id = ?',
      [id, id],
    );

  test('inquiries logged for the one that goes are the survivor’s', async () => {
    const [kept, gone] = [await firm('Alfa Rengøring'), await firm('Beta Køkken')];
    const log = () => logInquiry(mette, { enterprise: { id: gone } });
    const [merged] = await Promise.all([merge(kept, gone), ...Array.from({ length: 8 }, log)]);
    expect(merged.status).toBe(201);
    expect(await named(gone)).toEqual([]);
    expect(await named(kept)).toHaveLength(16);
    await Promise.all([mette.api('DELETE', `/api/v1/merges/${merged.json.id}`), log(), log()]);
    expect(await world.astray()).toEqual([]);
    expect([...(await named(gone)), ...(await named(kept))]).toHaveLength(20);
  });

  test('two merge the same two, each the other way: one wins, the other is told', async () => {
    const [a, b] = [await firm('Gamma Træ'), await firm('Delta Metal')];
    const answers = await Promise.all([merge(a, b), merge(b, a)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.json.code).toBe('merge.already');
    expect(await world.astray()).toEqual([]);
  });

  test('a conflict of interest recorded with the one that goes holds for the survivor', async () => {
    const [kept, gone] = [await firm('Epsilon Café'), await firm('Zeta Cykler')];
    const advisorId = await desk.person('advisor', 'Jonas Brix');
    await Promise.all([
      merge(kept, gone),
      mette.api('POST', '/api/v1/conflicts', { advisorId, enterpriseId: gone }),
    ]);
    const { json } = await mette.api('GET', `/api/v1/conflicts?enterpriseId=${gone}`);
    expect(json.items).toMatchObject([{ advisorId, enterpriseId: kept }]);
  });

  test('it is undone once', async () => {
    const [kept, gone] = [await firm('Eta Sy'), await firm('Theta Trykkeri')];
    const { json } = await merge(kept, gone);
    const undo = () => mette.api('DELETE', `/api/v1/merges/${json.id}`);
    const statuses = (await Promise.all([undo(), undo()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 409]);
  });
});

describe('the book of merges', () => {
  test('knows every column that names an enterprise or a contact', async () => {
    const columns = await desk.db.query<{ at: string }>(
      `SELECT CONCAT(c.table_name, '.', c.column_name) AS at FROM information_schema.columns c
         JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
          AND c.column_name IN ('enterprise_id', 'contact_id') ORDER BY at`,
    );
    const references = desk.get<MergeReferences>(MergeReferences);
    const known = [...references.to('enterprise'), ...references.to('contact')].map(
      ({ table, column }) => `${table}.${column}`,
    );
    // What is written anew from the records themselves.
    const derived = ['party_key.contact_id', 'party_key.enterprise_id'];
    expect(columns.map(({ at }) => at).filter((at) => !known.includes(at) && !derived.includes(at))).toEqual(
      [],
    );
  });

  test('finds and moves rows by index alone', async () => {
    const plans = await Promise.all([
      desk.db.query<{ table: string; key: string | null }>(
        'EXPLAIN SELECT id FROM inquiry WHERE enterprise_id = 1 FOR UPDATE',
      ),
      desk.db.query<{ table: string; key: string | null }>(
        `EXPLAIN UPDATE merge_move m STRAIGHT_JOIN inquiry r ON r.id = m.row_key AND r.enterprise_id = 1
            SET r.enterprise_id = 2 WHERE m.merge_id = 1 AND m.table_name = 'inquiry' AND m.column_name = 'enterprise_id'`,
      ),
      desk.db.query<{ table: string; key: string | null }>(
        `EXPLAIN SELECT m.id FROM merge_move mine
           JOIN merge_move after ON after.table_name = mine.table_name AND after.row_key = mine.row_key
                                AND after.merge_id > mine.merge_id
           JOIN merge m ON m.id = after.merge_id AND m.undone_at IS NULL WHERE mine.merge_id = 1`,
      ),
    ]);
    expect(plans.flat().filter(({ key }) => key === null)).toEqual([]);
  });
});
