import { relative } from 'node:path';
import { prepare } from './bootstrap.mjs';
import { deskEnvironment, readEnvironmentFile } from './desk-environment.mjs';
import { deskFolder } from './folders.mjs';
import { choosePort, untilReady } from './listening.mjs';
import { endedUnasked, runCommandLine, startProcess } from './processes.mjs';
import { session } from './session.mjs';
import { runVerb, say, Stop } from './terminal.mjs';

const demoPersons = `
  Demo: adgangskode · password  indgang-demo-2026
    mette@desk.example    rådgiver · advisor
    jonas@desk.example    rådgiver · advisor
    karen@desk.example    leder · manager
    anders@coach.example  coach
    admin@desk.example    administrator
`;

async function runOrStop(args, env) {
  const code = await runCommandLine(args, env);
  if (code !== 0) throw new Stop(`\`${args.join(' ')}\` ended with code ${code}; the desk is not started.`);
}

/** `npm start`: everything, until Ctrl-C. */
async function start(opened) {
  const from = performance.now();
  await prepare();
  readEnvironmentFile();
  const {
    folder,
    env: found,
    servers,
  } = await deskEnvironment({ folder: deskFolder(), verb: 'npm start', opened });
  const { port, host, address } = await choosePort(found);
  const env = { PUBLIC_URL: address, ...found, PORT: String(port), HOST: host };
  if (servers !== undefined) servers.about.address = address;

  await runOrStop(['migrate'], env);
  if (env.INDGANG_DEMO === '1') await runOrStop(['demo', '--if-empty'], env);

  const logs = `${folder}/logs`;
  const processes = [
    startProcess('web', 'dist/src/main.js', { env, logs }),
    startProcess('worker', 'dist/src/worker.js', { env, logs }),
  ];
  opened(() => Promise.all(processes.map((each) => each.stop(20_000))));
  const died = Promise.race([
    ...processes.map((each) => each.ended.then(() => each)),
    ...(servers ? [servers.died] : []),
  ]);
  const first = await Promise.race([untilReady({ host, port }), died]);
  if (first !== undefined) throw await endedUnasked(first);

  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  say(`\n  Indgang kører · is running   ${address}   (${seconds} s)`);
  if (env.INDGANG_DEMO === '1') say(demoPersons);
  say(
    `  Data: ${relative(process.cwd(), folder) || folder}   Logs: ${relative(process.cwd(), logs)}   Ctrl-C stopper · stops\n`,
  );
  throw await endedUnasked(await died);
}

await runVerb(() => session(start));
