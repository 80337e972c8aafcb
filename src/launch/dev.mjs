import { keepChild } from './children.mjs';
import { readyDesk } from './desk.mjs';
import { projectRoot } from './folders.mjs';
import { session } from './session.mjs';
import { runVerb, say, Stop } from './terminal.mjs';

const watchers = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  ['--watch', '--watch-preserve-output', 'dist/src/main.js'],
  ['--watch', '--watch-preserve-output', 'dist/src/worker.js'],
];

/** `npm run dev`: the desk on its own data, compiled and started again at every change. */
async function dev(opened) {
  const { env, address, died } = await readyDesk('npm run dev', opened);
  const how = { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'] };
  const watched = watchers.map((args) => keepChild(process.execPath, args, how));
  opened(() => Promise.all(watched.map((each) => each.stop(10_000))));
  say(`\n  ${address}: a change is live a few seconds after it is saved. Ctrl-C stopper · stops\n`);
  await Promise.race([died, ...watched.map((each) => each.ended)]);
  throw new Stop('A server or a watched process ended.');
}

await runVerb(() => session(dev));
