import mysql from 'mysql2/promise';
import { collect } from '../../children.mjs';
import { projectRoot } from '../../folders.mjs';
import { lastLines, say, Stop } from '../../terminal.mjs';

/** What mysql2 needs to connect to a DATABASE_URL. */
export function connectionTo(address) {
  const url = new URL(address);
  const socketPath = url.searchParams.get('socketPath');
  return {
    ...(socketPath ? { socketPath } : { host: url.hostname, port: Number(url.port || 3306) }),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    charset: 'UTF8MB4_DANISH_CI',
    timezone: 'Z',
  };
}

function inDatabase(address, name) {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

async function commandLine(env, ...args) {
  const ran = await collect(process.execPath, ['dist/src/cli.js', ...args], { cwd: projectRoot, env });
  if (ran.code !== 0) throw new Stop(`\`${args.join(' ')}\` failed:\n${lastLines(ran.output, 15)}`);
}

/** The demo that stands in the database, if it is today's, whole, and holds nothing else; without it, nothing. */
async function standingDemo(admin, name, inquiries) {
  const [tables] = await admin.query(
    `SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = 'bench_demo'`,
    [name],
  );
  if (tables.length === 0) return undefined;
  const [[made]] = await admin.query(
    `SELECT seconds FROM ${name}.bench_demo WHERE DATE(made_at) = CURRENT_DATE`,
  );
  const [[held]] = await admin.query(`SELECT COUNT(*) AS count, MAX(id) AS last FROM ${name}.inquiry`);
  const whole = Number(held.count) === inquiries && Number(held.last) === inquiries;
  return made && whole ? { seconds: made.seconds, reused: true } : undefined;
}

async function makeDemo(admin, env, name, inquiries) {
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_danish_ci`);
  await commandLine(env, 'migrate');
  const from = performance.now();
  await commandLine(env, 'demo', '--inquiries', String(inquiries));
  const seconds = (performance.now() - from) / 1000;
  await admin.query(`CREATE TABLE ${name}.bench_demo (made_at DATETIME NOT NULL, seconds DOUBLE NOT NULL)`);
  await admin.query(`INSERT INTO ${name}.bench_demo VALUES (NOW(), ?)`, [seconds]);
  // A desk that grew in a year has statistics; InnoDB gathers them some time after a bulk load.
  await admin.query(`ANALYZE TABLE ${name}.inquiry, ${name}.inquiry_word, ${name}.work_item`);
  return { seconds, reused: false };
}

/**
 * A database with a demo of so many inquiries, made on the way or the one an earlier run left; `admin` is one
 * connection to it with the rights of root.
 */
export async function demoDatabase(env, inquiries) {
  const name = `indgang_bench_${inquiries}`;
  const address = inDatabase(env.DATABASE_URL, name);
  const own = { ...env, DATABASE_URL: address, MIGRATE_DATABASE_URL: address, INDGANG_DEMO: '1' };
  const admin = await mysql.createConnection({ ...connectionTo(address), database: undefined });
  const standing = await standingDemo(admin, name, inquiries);
  if (standing === undefined) say(`Making a demo of ${inquiries} inquiries …`);
  const demo = standing ?? (await makeDemo(admin, own, name, inquiries));
  await admin.changeUser({ database: name });
  return { ...demo, env: own, admin };
}
