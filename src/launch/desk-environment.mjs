import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import util from 'node:util';
import { joinServers, startServers } from './embedded-servers.mjs';
import { madeFolder, projectRoot } from './folders.mjs';
import { fetchedClients } from './server-programs.mjs';
import { say } from './terminal.mjs';

/** A `.env` in the project counts as if its lines had been exported; what is exported already wins. */
export function readEnvironmentFile() {
  const file = join(projectRoot, '.env');
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(util.parseEnv(readFileSync(file, 'utf8'))))
    if (value !== '') process.env[name] ??= value;
}

/** The keys of an embedded desk: made once, and kept beside the data they protect. */
function secrets(folder) {
  const file = join(folder, 'secrets.json');
  const key = () => randomBytes(32).toString('base64url');
  if (!existsSync(file)) {
    const made = JSON.stringify({ SESSION_SECRET: key(), DATA_KEY: key() }, null, 2);
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function startOrJoin({ folder, verb, wanted, mayJoin, opened }) {
  const joined = mayJoin ? await joinServers({ folder, database: 'indgang' }) : undefined;
  if (joined !== undefined) {
    say(`Using the servers of \`${joined.owner.verb}\` (pid ${joined.owner.pid}).`);
    return joined;
  }
  const servers = await startServers({ folder, database: 'indgang', verb, wanted });
  opened(servers.stop);
  return servers;
}

/**
 * The environment of the desk's processes. Where DATABASE_URL or REDIS_URL is absent, the embedded server is started on
 * `folder`, or joined when `mayJoin` and a desk runs there; an embedded database brings keys of its own, and demo
 * persons unless INDGANG_DEMO says otherwise; `embedded` tells whether the database is.
 */
export async function deskEnvironment({ folder: given, base = process.env, ...how }) {
  const folder = madeFolder(given);
  const set = Object.fromEntries(Object.entries(base).filter(([, value]) => value !== ''));
  const wanted = [set.DATABASE_URL ? [] : 'mariadb', set.REDIS_URL ? [] : 'redis'].flat();
  if (wanted.length === 0) return { folder, env: { ...set, INDGANG_DATA: folder }, embedded: false };
  const servers = await startOrJoin({ folder, wanted, ...how });
  const own = wanted.includes('mariadb') ? { INDGANG_DEMO: '1', ...secrets(folder) } : {};
  const env = {
    ...own,
    DATABASE_URL: servers.databaseUrl,
    REDIS_URL: servers.redisUrl,
    ...set,
    INDGANG_DATA: folder,
    PATH: [set.PATH, fetchedClients()].filter(Boolean).join(delimiter),
  };
  return { folder, env, servers, embedded: wanted.includes('mariadb') };
}
