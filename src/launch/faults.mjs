import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './bootstrap.mjs';
import { runJest, runTests } from './jest-run.mjs';
import { runVerb } from './terminal.mjs';
import { startTestServers } from './test-servers.mjs';
import { madeFolder, sideFolder } from './folders.mjs';

/** Every fault test adds a line `{"name","value","limit","pass"}` to the file that INDGANG_SCORES names. */
function printScores(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  for (const { name, value, limit, pass } of lines.map((line) => JSON.parse(line)))
    process.stdout.write(
      `${name.padEnd(56)} ${String(value).padStart(10)} ${String(limit).padStart(10)} ${pass ? 'PASS' : 'FAIL'}\n`,
    );
}

/** `npm run faults [-- --full]`: the fault tests, and one line for each thing they measured. */
const faults = (given) => async (opened) => {
  await prepare();
  const servers = await startTestServers('npm run faults');
  opened(servers.stop);
  const scores = join(madeFolder(sideFolder('faults')), 'scores.jsonl');
  rmSync(scores, { force: true });
  const env = {
    ...process.env,
    TEST_DATABASE_URL: servers.databaseUrl,
    TEST_REDIS_URL: servers.redisUrl,
    INDGANG_SCORES: scores,
    ...(given.includes('--full') ? { INDGANG_FAULTS: 'full' } : {}),
  };
  const args = given.filter((arg) => arg !== '--full');
  const run = await runJest(['--selectProjects', 'faults', ...args], env);
  printScores(scores);
  return run;
};

await runVerb(() => runTests(faults(process.argv.slice(2))));
