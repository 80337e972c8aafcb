import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FolderInUse, startServers } from './embedded-servers.mjs';
import { sideFolder } from './folders.mjs';

const runsAtOnce = 8;

/** Servers for one test run, on a folder no other run is using: `.indgang/test`, else `.indgang/test-2`, … */
export async function startTestServers(verb, slot = 1) {
  const folder = sideFolder(slot === 1 ? 'test' : `test-${slot}`);
  try {
    const emptied = () => rmSync(join(folder, 'redis'), { recursive: true, force: true });
    return await startServers({ folder, database: 'indgang_test', verb, whenTaken: emptied });
  } catch (error) {
    if (!(error instanceof FolderInUse) || slot === runsAtOnce) throw error;
    return startTestServers(verb, slot + 1);
  }
}
