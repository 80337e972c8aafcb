import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from './processes.mjs';
import { Stop } from './terminal.mjs';

/** The names of the migrations that the database says it has had; empty for a new one. */
async function migrationsHad(address) {
  const { createConnection } = await import('mysql2/promise');
  const url = new URL(address);
  const connection = await createConnection({
    socketPath: url.searchParams.get('socketPath'),
    user: url.username,
    database: url.pathname.slice(1),
  });
  try {
    const [rows] = await connection.query('SELECT name FROM migration ORDER BY id');
    return rows.map(({ name }) => name);
  } catch (error) {
    if (error.code === 'ER_NO_SUCH_TABLE') return [];
    throw error;
  } finally {
    await connection.end();
  }
}

async function runOrStop(args, env) {
  const code = await runCommandLine(args, env);
  if (code !== 0) throw new Stop(`\`${args.join(' ')}\` ended with code ${code}; the desk is not started.`);
}

async function migrateAndFill(env) {
  await runOrStop(['migrate'], env);
  if (env.INDGANG_DEMO === '1') await runOrStop(['demo', '--if-empty'], env);
}

/**
 * Migrates, and fills an empty demo desk. On an embedded database this is left out, and two starts of Node with it,
 * while the build and the migrations in the database are those of the last time.
 */
export async function bringUpToDate({ env, folder, build, embedded }) {
  if (!embedded) return migrateAndFill(env);
  const file = join(folder, 'up-to-date.json');
  const now = async () =>
    JSON.stringify({ build, demo: env.INDGANG_DEMO, had: await migrationsHad(env.DATABASE_URL) });
  if (existsSync(file) && readFileSync(file, 'utf8') === (await now())) return;
  await migrateAndFill(env);
  writeFileSync(file, await now());
}
