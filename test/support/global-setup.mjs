/**
 * The servers behind every test that does I/O, for the Jest projects db, flow, browser and faults.
 *
 *   TEST_DATABASE_URL   mysql://root@localhost/indgang_test?socketPath=…   its name must contain "test"
 *   TEST_REDIS_URL      redis+unix:///…/redis.sock
 *
 * `npm test` sets both. Where they are absent (Jest run directly), MariaDB and Redis are started here, on a folder of
 * this run's own, and ended in global-teardown. Each Jest worker has a database of its own, made empty here:
 * `<name>_<JEST_WORKER_ID>`. Migrations are the tests' own affair.
 */
import { createConnection } from 'mysql2/promise';
import { startTestServers } from '../../src/launch/test-servers.mjs';

/** Deletes and makes the databases `<name>_1` … `<name>_<count>`. */
async function emptyDatabases(address, count) {
  const url = new URL(address);
  const name = decodeURIComponent(url.pathname.slice(1));
  if (!/^\w*test\w*$/.test(name))
    throw new Error(
      `Tests delete what they find: a database called "${name}" is left alone (no "test" in its name)`,
    );
  const socketPath = url.searchParams.get('socketPath');
  const connection = await createConnection({
    ...(socketPath ? { socketPath } : { host: url.hostname, port: Number(url.port || 3306) }),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  });
  try {
    for (let id = 1; id <= count; id++) {
      await connection.query(`DROP DATABASE IF EXISTS \`${name}_${id}\``);
      await connection.query(
        `CREATE DATABASE \`${name}_${id}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_danish_ci`,
      );
    }
  } finally {
    await connection.end();
  }
}

// Jest calls a module's default export.
export default async function globalSetup({ maxWorkers }) {
  if (!process.env.TEST_DATABASE_URL || !process.env.TEST_REDIS_URL) {
    const servers = await startTestServers('jest');
    globalThis.testServers = servers;
    process.env.TEST_DATABASE_URL = servers.databaseUrl;
    process.env.TEST_REDIS_URL = servers.redisUrl;
  }
  await emptyDatabases(process.env.TEST_DATABASE_URL, maxWorkers);
}
