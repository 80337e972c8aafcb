import { DataSource, type DataSourceOptions } from 'typeorm';
import { connectionFrom } from './connection.js';

/**
 * Brings the database to the newest migration. Several processes may call it at once: one works, the others wait
 * for its lock (at most two minutes) and find nothing left. DDL commits by itself in MariaDB, so each migration is
 * one statement that may be run again.
 */
export async function migrate(url: string, migrations: DataSourceOptions['migrations']): Promise<string[]> {
  const source = new DataSource({
    ...connectionFrom(url),
    migrations,
    migrationsTableName: 'migration',
    poolSize: 2,
  });
  await source.initialize();
  const keeper = source.createQueryRunner();
  try {
    const [lock] = (await keeper.query("SELECT GET_LOCK('indgang_migrate', 120) AS got")) as [
      { got: string },
    ];
    if (Number(lock.got) !== 1) throw new Error('Another process has been migrating for two minutes');
    const done = await source.runMigrations({ transaction: 'none' });
    await keeper.query("DO RELEASE_LOCK('indgang_migrate')");
    return done.map((migration) => migration.name);
  } finally {
    await keeper.release();
    await source.destroy();
  }
}
