import mysql from 'mysql2';
import type { DataSourceOptions } from 'typeorm';

/** What every connection of ours must be; set when the pool opens it and read back at once. */
const wanted: Record<string, string> = {
  time_zone: '+00:00',
  tx_isolation: 'READ-COMMITTED',
  character_set_client: 'utf8mb4',
  character_set_results: 'utf8mb4',
  collation_connection: 'utf8mb4_danish_ci',
};
// max_statement_time in seconds: no page waits longer for one query than a person would.
const setUp =
  "SET SESSION time_zone = '+00:00', tx_isolation = 'READ-COMMITTED', max_statement_time = 10, innodb_lock_wait_timeout = 8";
const setNames = 'SET NAMES utf8mb4 COLLATE utf8mb4_danish_ci';
const readBack = `SELECT ${Object.keys(wanted)
  .map((name) => `@@SESSION.${name} AS ${name}`)
  .join(', ')}`;

interface PoolConnection {
  query(sql: string, done?: (error: Error | null, rows: Record<string, string>[]) => void): void;
  destroy(): void;
}

/**
 * mysql2 as TypeORM's driver, with the session settings sent first on every connection that a pool opens.
 * Commands queue in order on a connection, so no statement of ours can run before them.
 */
export function driverWithSession(onWrong: (line: string) => void): object {
  return {
    ...mysql,
    createPool(options: mysql.PoolOptions) {
      const pool = mysql.createPool(options);
      pool.on('connection', (raw: unknown) => {
        const connection = raw as PoolConnection;
        const drop = (line: string) => (onWrong(line), connection.destroy());
        connection.query(
          setUp,
          (error) => error && drop(`The session could not be set up: ${error.message}`),
        );
        connection.query(setNames);
        connection.query(readBack, (error, rows) => {
          const wrong = error ? [] : Object.keys(wanted).filter((name) => rows[0]?.[name] !== wanted[name]);
          if (wrong.length > 0) drop(`The database session does not keep ${wrong.join(', ')}`);
        });
      });
      return pool;
    },
  };
}

/** Connection options from `mysql://user:password@host:port/database[?socketPath=…&ssl=true]`. */
export function connectionFrom(url: string): DataSourceOptions & { type: 'mariadb' } {
  const parsed = new URL(url);
  const socketPath = parsed.searchParams.get('socketPath') ?? undefined;
  return {
    type: 'mariadb',
    ...(socketPath ? { socketPath } : { host: parsed.hostname, port: Number(parsed.port || 3306) }),
    username: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: parsed.pathname.slice(1),
    ssl: parsed.searchParams.get('ssl') === 'true' ? { rejectUnauthorized: true } : undefined,
    timezone: 'Z',
    charset: 'utf8mb4',
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: ['DATE'],
    poolSize: 15,
    synchronize: false,
    extra: { enableKeepAlive: true, idleTimeout: 60_000, queueLimit: 2000, connectTimeout: 5000 },
  };
}
