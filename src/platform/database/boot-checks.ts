import type { DataSource } from 'typeorm';

/** Refuses a database the desk was not built for: one clear line for each thing that is wrong. */
export async function assertUsable(source: DataSource): Promise<void> {
  const wrong = [...(await wrongServer(source)), ...(await pendingMigrations(source))];
  if (wrong.length > 0) throw new DatabaseUnusable(wrong.join('\n'));
}

/** Thrown at start-up; the process says so and ends. */
export class DatabaseUnusable extends Error {}

async function wrongServer(source: DataSource): Promise<string[]> {
  const [{ version, charset }] = await source.query<[{ version: string; charset: string }]>(
    'SELECT VERSION() AS version, @@character_set_database AS charset',
  );
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  const supported = /mariadb/i.test(version) && (major === '11' || (major === '10' && Number(minor) >= 6));
  return [
    ...(supported ? [] : [`The database server is ${version}; the desk runs on MariaDB 10.6 to 11`]),
    ...(charset === 'utf8mb4'
      ? []
      : [`The database's character set is ${charset}; create it with CHARACTER SET utf8mb4`]),
  ];
}

async function pendingMigrations(source: DataSource): Promise<string[]> {
  const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migration').catch(() => []);
  const run = new Set(rows.map((row) => row.name));
  const pending = [...known].filter((name) => !run.has(name));
  return pending.length === 0
    ? []
    : [`${pending.length} migration(s) are waiting: run "npm run indgang -- migrate" first`];
}
