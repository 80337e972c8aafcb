import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { openDesk, workerDatabase, type Desk } from '../../../test/support/desk.js';
import { assertUsable } from './boot-checks.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import type { Tx } from './tx.js';

let desk: Desk;
let db: Database;

beforeAll(async () => {
  desk = await openDesk();
  db = desk.db;
  await db.transaction((tx) => tx.query('CREATE TABLE probe (id INT PRIMARY KEY, n INT NOT NULL)'));
  await db.transaction((tx) => tx.query('INSERT INTO probe VALUES (1, 0), (2, 0)'));
});
afterAll(() => desk.close());

const value = async (id: number) =>
  (await db.query<{ n: number }>('SELECT n FROM probe WHERE id = ?', [id]))[0]?.n;
const add = (tx: Tx, id: number) => tx.query('UPDATE probe SET n = n + 1 WHERE id = ?', [id]);

describe('a connection', () => {
  test('keeps UTC, READ COMMITTED and utf8mb4, on each of many', async () => {
    const read = () =>
      db.query(
        'SELECT @@session.time_zone AS zone, @@tx_isolation AS isolation, @@character_set_client AS charset, SLEEP(0.05)',
      );
    const rows = await Promise.all(Array.from({ length: 12 }, read));

    for (const [row] of rows)
      expect(row).toMatchObject({ zone: '+00:00', isolation: 'READ-COMMITTED', charset: 'utf8mb4' });
  });
});

describe('a transaction', () => {
  test('leaves nothing behind when its work throws', async () => {
    const before = await value(1);
    await expect(
      db.transaction(async (tx) => {
        await add(tx, 1);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');

    expect(await value(1)).toBe(before);
  });

  test('is run again as a whole after a deadlock', async () => {
    const [one, two] = [await value(1), await value(2)];
    let runs = 0;
    let bothHold: () => void = () => undefined;
    const holding = new Promise<void>((resolve) => (bothHold = resolve));
    let held = 0;
    const crossing = (first: number, second: number) =>
      db.transaction(async (tx) => {
        runs += 1;
        await add(tx, first);
        held += 1;
        if (held === 2) bothHold();
        await holding;
        await add(tx, second);
      });

    await Promise.all([crossing(1, 2), crossing(2, 1)]);

    expect(runs).toBe(3);
    expect([await value(1), await value(2)]).toEqual([(one ?? 0) + 2, (two ?? 0) + 2]);
  });

  test('gives up a work that always fails, with the fault as it was', async () => {
    let runs = 0;
    const deadlocked = Object.assign(new Error('deadlock'), { errno: 1213 });
    await expect(
      db.transaction(async () => {
        runs += 1;
        throw deadlocked;
      }),
    ).rejects.toBe(deadlocked);

    expect(runs).toBe(5);
  });
});

describe('a request key', () => {
  const once = (body: string, key = 'k') => ({ actor: '1', route: '/x', key, body });

  test('twenty at once with one key take effect once, and all get the same result', async () => {
    let runs = 0;
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        db.transaction(
          async (tx) => {
            runs += 1;
            await add(tx, 1);
            return { run: runs };
          },
          once('same', 'many'),
        ),
      ),
    );

    expect(runs).toBe(1);
    expect(new Set(results.map((result) => result.run))).toEqual(new Set([1]));
  });

  test('is free again when the work failed', async () => {
    const failing = db.transaction(() => Promise.reject(new Error('no')), once('b', 'failed'));
    await expect(failing).rejects.toThrow('no');

    expect(await db.transaction(() => Promise.resolve('done'), once('b', 'failed'))).toBe('done');
  });

  test('refuses another body', async () => {
    await db.transaction(() => Promise.resolve(1), once('one', 'body'));

    await expect(db.transaction(() => Promise.resolve(2), once('two', 'body'))).rejects.toThrow(
      'idempotency.mismatch',
    );
  });
});

describe('migrating', () => {
  test('several at once: one works, the others wait and find nothing left', async () => {
    const url = new URL(workerDatabase());
    url.pathname += '_migrate';
    const name = url.pathname.slice(1);
    await db.query(`DROP DATABASE IF EXISTS \`${name}\``);
    await db.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_danish_ci`);

    const done = await Promise.all([1, 2, 3].map(() => migrate(url.toString(), migrations)));

    expect(done.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, 0, migrations.length]);
    await db.query(`DROP DATABASE \`${name}\``);
  });

  test('a process refuses a database with migrations waiting, and says what to do', async () => {
    await db.transaction((tx) => tx.query('DELETE FROM migration ORDER BY id DESC LIMIT 1'));

    await expect(assertUsable(desk.get<DataSource>(getDataSourceToken()))).rejects.toThrow(
      /1 migration\(s\) are waiting.*migrate/,
    );
  });
});
