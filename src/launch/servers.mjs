import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startServers } from './embedded-servers.mjs';
import { sideFolder } from './folders.mjs';
import { session } from './session.mjs';
import { runVerb, Stop } from './terminal.mjs';

/** `node src/launch/servers.mjs [folder]`: MariaDB and Redis alone, on data of their own, until a signal. */
const verb = (folder) => async (opened) => {
  const servers = await startServers({ folder, database: 'indgang_dev', verb: 'servers' });
  opened(servers.stop);
  const lines = `DATABASE_URL='${servers.databaseUrl}'\nREDIS_URL='${servers.redisUrl}'\n`;
  writeFileSync(join(folder, 'urls.env'), lines, { mode: 0o600 });
  process.stdout.write(lines);
  const { name, logFile } = await servers.died;
  throw new Stop(`${name} ended unasked; see ${logFile}`);
};

await runVerb(() => session(verb(resolve(process.argv[2] ?? sideFolder('dev')))));
