import { afterAll, afterEach, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';

const root = join(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'indgang-embedded-'));
const started: ChildProcess[] = [];

interface Servers {
  readonly parent: ChildProcess;
  readonly socket: string;
  readonly pids: readonly number[];
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** Runs the servers in a process of their own, as `npm start` does; answers once both are up, or with how it ended. */
async function launch(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<Servers> {
  const script = join(root, 'src/launch/servers.mjs');
  const parent = spawn(process.execPath, [script, folder], {
    env: { ...env, npm_lifecycle_event: undefined },
  });
  started.push(parent);
  let output = '';
  parent.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  parent.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
  const ended = new Promise<number | null>((done) => parent.once('exit', done));
  const isUp = () => output.includes('REDIS_URL=');
  await until(() => isUp() || parent.exitCode !== null);
  const socket = decodeURIComponent(/socketPath=([^']+)/.exec(output)?.[1] ?? '');
  const pids = isUp() ? ['mariadb.pid', 'redis.pid'].map((name) => pidIn(join(socket, '..', name))) : [];
  return { parent, socket, pids, said: () => output, ended };
}

const pidIn = (file: string): number => Number(readFileSync(file, 'utf8'));

async function until(condition: () => boolean, patienceMs = 20_000): Promise<void> {
  for (const last = performance.now() + patienceMs; !condition(); await sleep(20))
    if (performance.now() > last) throw new Error('it did not happen in time');
}

/** A line of `npm run faults`. */
function score(name: string, value: number, limit: number): void {
  const file = process.env['INDGANG_SCORES'];
  const line = JSON.stringify({ name, value, limit, pass: value <= limit });
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}

/** A process that has ended but whose parent has not asked how counts as gone. */
function lives(pid: number): boolean {
  const status = `/proc/${pid}/stat`;
  if (process.platform === 'linux') return existsSync(status) && !/\) Z /.test(readFileSync(status, 'utf8'));
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function ask(socketPath: string, ...statements: string[]): Promise<RowDataPacket[]> {
  const connection = await createConnection({ socketPath, user: 'root', database: 'indgang_dev' });
  try {
    let rows: unknown = [];
    for (const statement of statements) [rows] = await connection.query(statement);
    return rows as RowDataPacket[];
  } finally {
    await connection.end();
  }
}

async function end({ parent, ended }: Servers): Promise<number | null> {
  parent.kill('SIGTERM');
  return ended;
}

afterEach(async () => {
  const open = started.splice(0).filter((parent) => parent.exitCode === null && parent.signalCode === null);
  for (const parent of open) parent.kill('SIGTERM');
  await Promise.all(open.map((parent) => new Promise((done) => parent.once('exit', done))));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('a stop by SIGTERM is clean, and the next start finds the data', async () => {
  const folder = join(temporary, 'one');
  const first = await launch(folder);
  await ask(first.socket, 'CREATE TABLE kept (word VARCHAR(20))', "INSERT INTO kept VALUES ('smørrebrød')");
  expect(await end(first)).toBe(0);
  expect(first.pids.filter(lives)).toEqual([]);

  const second = await launch(folder);
  expect(await ask(second.socket, 'SELECT word FROM kept')).toEqual([{ word: 'smørrebrød' }]);
});

test('the database is set up as the desk needs it', async () => {
  const { socket } = await launch(join(temporary, 'one'));
  const [row] = await ask(
    socket,
    `SELECT @@collation_server AS collation, @@tx_isolation AS isolation, @@time_zone AS zone,
      @@innodb_flush_log_at_trx_commit AS flush, @@skip_networking AS offline`,
  );
  expect(row).toEqual({
    collation: 'utf8mb4_danish_ci',
    isolation: 'READ-COMMITTED',
    zone: '+00:00',
    flush: 1,
    offline: 1,
  });
});

test.each([
  ['with setpriv', process.env],
  ['without setpriv', { ...process.env, PATH: '' }],
])('a killed parent leaves no orphan %s, and the next start works at once', async (how, env) => {
  const folder = join(temporary, 'one');
  const first = await launch(folder, env);
  expect(first.pids.every(lives)).toBe(true);
  first.parent.kill('SIGKILL');
  const from = performance.now();
  await until(() => !first.pids.some(lives), 10_000);
  score(`servers of a killed parent are gone ${how} (ms)`, Math.round(performance.now() - from), 10_000);

  const second = await launch(folder, env);
  expect(await ask(second.socket, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a killed MariaDB is reported, and ends the rest', async () => {
  const { pids, ended, said } = await launch(join(temporary, 'one'));
  process.kill(pids[0] ?? 0, 'SIGKILL');
  expect(await ended).toBe(1);
  expect(said()).toContain('MariaDB ended unasked');
  expect(pids.filter(lives)).toEqual([]);
});

test('when all is killed at once, the next start steps over the stale sockets and has every commit', async () => {
  const folder = join(temporary, 'one');
  const first = await launch(folder);
  await ask(first.socket, 'CREATE TABLE survived (n INT)', 'INSERT INTO survived VALUES (1)');
  for (const pid of [...first.pids, first.parent.pid ?? 0]) process.kill(pid, 'SIGKILL');
  await first.ended;
  expect(existsSync(first.socket)).toBe(true);

  const from = performance.now();
  const second = await launch(folder);
  score('start after all was killed (ms)', Math.round(performance.now() - from), 10_000);
  expect(await ask(second.socket, 'SELECT n FROM survived')).toEqual([{ n: 1 }]);
});

test('a second start on the same folder is refused and harms nothing', async () => {
  const folder = join(temporary, 'one');
  const first = await launch(folder);
  const second = await launch(folder);
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`pid ${first.parent.pid}`);
  expect(await ask(first.socket, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('two folders run side by side, one of them with a path too long for a socket', async () => {
  const long = join(temporary, 'sager-'.repeat(20));
  const [one, two] = await Promise.all([launch(join(temporary, 'one')), launch(long)]);
  await ask(two.socket, 'CREATE TABLE only_here (n INT)');
  expect(await ask(one.socket, "SHOW TABLES LIKE 'only_here'")).toEqual([]);
  expect(two.socket.startsWith(long)).toBe(false);
  expect(await end(two)).toBe(0);
  expect(existsSync(join(two.socket, '..'))).toBe(false);
});
