import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchDebian, fetchedFolder, onPath } from './fetch-debian.mjs';
import { Stop } from './terminal.mjs';

const fetched = {
  packages: ['mariadb-server-core', 'mariadb-client-core', 'mariadb-client', 'redis-server', 'redis-tools'],
  programs: {
    mariadbd: { file: 'usr/sbin/mariadbd' },
    mariadb: { file: 'usr/bin/mariadb' },
    'mariadb-dump': { file: 'usr/bin/mariadb-dump' },
    'redis-server': { file: 'usr/bin/redis-server' },
    'redis-cli': { file: 'usr/bin/redis-cli' },
  },
};

const howToInstall = (reason) => `MariaDB and Redis are needed and could not be found or fetched. ${reason}
Install them (their services need not run), or set DATABASE_URL and REDIS_URL (see .env.example):

  Debian, Ubuntu   sudo apt-get install mariadb-server redis-server
  Fedora           sudo dnf install mariadb-server redis        (newer: valkey)
  Arch             sudo pacman -S mariadb redis                 (newer: valkey)
  macOS            brew install mariadb redis

Then run the same command again.`;

/** The folder with MariaDB's system tables as SQL and its messages, beside the program that was found. */
function shareFolder(mariadbd) {
  const prefix = dirname(dirname(realpathSync(mariadbd)));
  const folders = [prefix, '/usr'].flatMap((root) =>
    ['mysql', 'mariadb'].map((name) => join(root, 'share', name)),
  );
  return folders.find((folder) => systemTableFiles(folder).every((file) => existsSync(file)));
}

/** The names changed from mysql_… to mariadb_… with MariaDB 11. */
export function systemTableFiles(share) {
  const prefix = existsSync(join(share, 'mariadb_system_tables.sql')) ? 'mariadb' : 'mysql';
  return ['system_tables', 'performance_tables', 'system_tables_data'].map((name) =>
    join(share, `${prefix}_${name}.sql`),
  );
}

/** The folder with mariadb, mariadb-dump and redis-cli, where they were fetched. */
export function fetchedClients() {
  const folder = join(fetchedFolder('servers'), 'bin');
  return existsSync(folder) ? folder : undefined;
}

/** The server programs: those on the PATH, else fetched privately, else a Stop that says what to install. */
export async function findServerPrograms() {
  const mariadbd = onPath('mariadbd');
  const redis = onPath('redis-server', 'valkey-server');
  const share = mariadbd && shareFolder(mariadbd);
  if (share !== undefined && redis !== undefined) return { mariadbd, share, redis };
  const folder = await fetchDebian('servers', fetched).catch((error) => {
    throw error instanceof Stop ? new Stop(howToInstall(`apt-get said:\n${error.message}\n`)) : error;
  });
  if (folder === undefined) throw new Stop(howToInstall('This machine has no apt-get.'));
  return {
    mariadbd: join(folder, 'bin/mariadbd'),
    share: join(folder, 'usr/share/mysql'),
    redis: join(folder, 'bin/redis-server'),
  };
}
