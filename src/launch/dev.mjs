import { prepare } from './bootstrap.mjs';
import { keepChild } from './children.mjs';
import { deskEnvironment, readEnvironmentFile } from './desk-environment.mjs';
import { deskFolder, projectRoot } from './folders.mjs';
import { choosePort } from './listening.mjs';
import { runCommandLine } from './processes.mjs';
import { session } from './session.mjs';
import { runVerb, say, Stop } from './terminal.mjs';

/** `npm run dev`: the desk on its own data, compiled and started again at every change. */
async function dev(opened) {
  await prepare();
  readEnvironmentFile();
  const { env: found, servers } = await deskEnvironment({
    folder: deskFolder(),
    verb: 'npm run dev',
    opened,
  });
  const { port, host, address } = await choosePort(found);
  const env = { PUBLIC_URL: address, ...found, PORT: String(port), HOST: host };
  if (servers !== undefined) servers.about.address = address;
  for (const args of [['migrate'], ...(env.INDGANG_DEMO === '1' ? [['demo', '--if-empty']] : [])])
    if ((await runCommandLine(args, env)) !== 0) throw new Stop(`\`${args.join(' ')}\` failed.`);

  const watched = [
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
    ['--watch', '--watch-preserve-output', 'dist/src/main.js'],
    ['--watch', '--watch-preserve-output', 'dist/src/worker.js'],
  ].map((args) =>
    keepChild(process.execPath, args, { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  opened(() => Promise.all(watched.map((each) => each.stop(10_000))));
  say(`\n  ${address} — a change is live a few seconds after it is saved. Ctrl-C stopper · stops\n`);
  await Promise.race([...watched, ...(servers ? [servers.died] : [])].map((each) => each.ended ?? each));
  throw new Stop('One of the watched processes ended.');
}

await runVerb(() => session(dev));
