import { prepare } from './bootstrap.mjs';
import { findChromium } from './chromium.mjs';
import { runJest, runTests, selectedProjects } from './jest-run.mjs';
import { runVerb } from './terminal.mjs';
import { startTestServers } from './test-servers.mjs';

const needServers = ['db', 'flow', 'browser', 'faults'];
const needBuild = ['browser', 'faults'];
const needBrowser = ['browser'];

/** `npm test [-- jest's arguments]`: provides what the chosen projects need, then runs them. */
const tests = (args) => async (opened) => {
  const projects = selectedProjects(args);
  const needed = (by) => projects === undefined || projects.some((project) => by.includes(project));
  await prepare({ withBuild: needed(needBuild) });
  const env = { ...process.env };
  if (needed(needBrowser)) env.CHROMIUM_PATH = await findChromium();
  if (needed(needServers)) {
    const servers = await startTestServers('npm test');
    opened(servers.stop);
    Object.assign(env, { TEST_DATABASE_URL: servers.databaseUrl, TEST_REDIS_URL: servers.redisUrl });
  }
  return runJest(args, env);
};

await runVerb(() => runTests(tests(process.argv.slice(2))));
