import { join, relative } from 'node:path';
import { readyDesk } from './desk.mjs';
import { untilReady } from './listening.mjs';
import { endedUnasked, startProcess } from './processes.mjs';
import { session } from './session.mjs';
import { runVerb, say } from './terminal.mjs';

const demoPersons = `
  Demo: adgangskode · password  indgang-demo-2026
    mette@desk.example    rådgiver · advisor
    jonas@desk.example    rådgiver · advisor
    karen@desk.example    leder · manager
    anders@coach.example  coach
    admin@desk.example    administrator
`;

function greet({ env, folder, address }) {
  say(`\n  Indgang kører · is running   ${address}   (${(performance.now() / 1000).toFixed(1)} s)`);
  if (env.INDGANG_DEMO === '1') say(demoPersons);
  const shown = (path) => relative(process.cwd(), path) || '.';
  say(`  Data: ${shown(folder)}   Logs: ${shown(join(folder, 'logs'))}   Ctrl-C stopper · stops\n`);
}

/** `npm start`: everything, until Ctrl-C. */
async function start(opened) {
  const desk = await readyDesk('npm start', opened);
  const how = { env: desk.env, logs: join(desk.folder, 'logs') };
  const processes = [
    startProcess('web', 'dist/src/main.js', how),
    startProcess('worker', 'dist/src/worker.js', how),
  ];
  opened(() => Promise.all(processes.map((each) => each.stop(20_000))));
  const died = Promise.race([desk.died, ...processes.map((each) => each.ended.then(() => each))]);
  const early = await Promise.race([untilReady(desk), died]);
  if (early === undefined) greet(desk);
  throw await endedUnasked(early ?? (await died));
}

await runVerb(() => session(start));
