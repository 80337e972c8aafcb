import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './bootstrap.mjs';
import { deskEnvironment } from './desk-environment.mjs';
import { projectRoot, sideFolder } from './folders.mjs';
import { session } from './session.mjs';
import { runVerb, Stop } from './terminal.mjs';

const folder = join(projectRoot, 'src/launch/bench');

function benchFile(name) {
  const file = join(folder, `${name}.mjs`);
  if (/^[\w-]+$/.test(name) && existsSync(file)) return file;
  const names = readdirSync(folder).filter((entry) => entry.endsWith('.mjs'));
  throw new Stop(
    `No bench is called "${name}". There are: ${names.map((entry) => entry.slice(0, -4)).join(', ')}`,
  );
}

/** `--inquiries 100000 --quick` as `{ inquiries: 100000, quick: true }`. */
function optionsFrom(args) {
  const named = args.flatMap((arg, at) => {
    const [, name, joined] = /^--([\w-]+)(?:=(.*))?$/.exec(arg) ?? [];
    if (name === undefined) return [];
    const value = joined ?? (args[at + 1]?.startsWith('--') === false ? args[at + 1] : true);
    return [[name, /^\d+$/.test(value) ? Number(value) : value]];
  });
  return Object.fromEntries(named);
}

/**
 * `npm run bench [-- <name> --option value]`: runs `run({ …options, args, env })` of `bench/<name>.mjs`, always on
 * servers and data of its own, never on a desk's. A bench that exports `needsServers = false` gets none.
 */
const bench = (given) => async (opened) => {
  const [name, args] =
    given[0] === undefined || given[0].startsWith('-') ? ['desk', given] : [given[0], given.slice(1)];
  const file = benchFile(name);
  await prepare();
  const { run, needsServers } = await import(pathToFileURL(file).href);
  const base = { ...process.env, DATABASE_URL: '', MIGRATE_DATABASE_URL: '', REDIS_URL: '' };
  const how = { folder: sideFolder('bench'), verb: 'npm run bench', opened, base };
  const { env } = needsServers === false ? { env: base } : await deskEnvironment(how);
  const answer = await run({ ...optionsFrom(args), args, env });
  return typeof answer === 'number' ? answer : 0;
};

await runVerb(() => session(bench(process.argv.slice(2))));
