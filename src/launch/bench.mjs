import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './bootstrap.mjs';
import { deskEnvironment } from './desk-environment.mjs';
import { sideFolder } from './folders.mjs';
import { session } from './session.mjs';
import { runVerb, Stop } from './terminal.mjs';

const folder = join(import.meta.dirname, 'bench');

function benchFile(name) {
  const file = join(folder, `${name}.mjs`);
  if (/^[\w-]+$/.test(name) && existsSync(file)) return file;
  const names = readdirSync(folder).filter((entry) => entry.endsWith('.mjs'));
  throw new Stop(
    `No bench is called "${name}". There are: ${names.map((entry) => entry.slice(0, -4)).join(', ')}`,
  );
}

/** `npm run bench [-- <name> arguments]`: always on servers and data of its own, never on a desk's. */
const bench = (given) => async (opened) => {
  const [name, args] =
    given[0] === undefined || given[0].startsWith('-') ? ['desk', given] : [given[0], given.slice(1)];
  const file = benchFile(name);
  await prepare();
  const { DATABASE_URL, MIGRATE_DATABASE_URL, REDIS_URL, ...base } = process.env;
  const { env } = await deskEnvironment({ folder: sideFolder('bench'), verb: 'npm run bench', opened, base });
  const { run } = await import(pathToFileURL(file).href);
  return run({ args, env, opened });
};

await runVerb(() => session(bench(process.argv.slice(2))));
