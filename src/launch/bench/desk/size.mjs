import { fileURLToPath } from 'node:url';
import { keepChild } from '../../children.mjs';
import { say, Stop } from '../../terminal.mjs';
import { connectionTo, demoDatabase } from './database.mjs';
import { rememberDemo } from './left-behind.mjs';
import { caller, round, summed } from './load.mjs';
import { prepared } from './prepared.mjs';
import { targetsIn } from './targets.mjs';
import { memoryOf, processorTimeOf, signIn, startWeb } from './web.mjs';

const warmUp = 50;
const turns = 5;

async function startFloor(connection, recordings) {
  const floor = keepChild(process.execPath, [fileURLToPath(new URL('floor.mjs', import.meta.url))], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  floor.child.send({
    connection,
    recordings: recordings.map(({ body, ...recording }) => ({ ...recording, body: body.toString('base64') })),
  });
  const ended = floor.ended.then(() => Promise.reject(new Stop('The process of the floor ended.')));
  ended.catch(() => {});
  const { port } = await Promise.race([new Promise((done) => floor.child.once('message', done)), ended]);
  return { ...floor, port };
}

async function timed({ call, pid }, requestAt, how) {
  const before = processorTimeOf(pid);
  const one = await round(call, requestAt, how);
  return { ...one, cpu: processorTimeOf(pid) - before };
}

/** In rounds by turns, so that whatever else the machine does falls on both. */
async function compare({ deskAt, floorAt }, desk, floor, { requests, concurrent }) {
  await round(desk.call, deskAt, { requests: warmUp, concurrent });
  await round(floor.call, floorAt, { requests: warmUp, concurrent });
  const how = { requests: Math.ceil(requests / turns), concurrent };
  const [ofDesk, ofFloor] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    ofDesk.push(await timed(desk, deskAt, how));
    ofFloor.push(await timed(floor, floorAt, how));
  }
  const [above, under] = [summed(ofDesk), summed(ofFloor)];
  return { desk: above, floor: under, ratio: above.p50 / under.p50 };
}

async function measureTargets({ admin, env, web, inquiries, requests, opened }) {
  const desk = { ...caller(web.port, await signIn(web.port)), pid: web.pid };
  opened(desk.close);
  const all = [];
  for (const target of await targetsIn(admin, inquiries)) all.push(await prepared(target, admin, desk.call));
  const floorProcess = await startFloor(
    connectionTo(env.DATABASE_URL),
    all.flatMap(({ recordings }) => recordings),
  );
  opened(() => floorProcess.stop());
  const floor = { ...caller(floorProcess.port, ''), pid: floorProcess.pid };
  opened(floor.close);
  const targets = [];
  for (const one of all) {
    say(`${inquiries}: ${one.facts.name} …`);
    const alone = await compare(one, desk, floor, { requests, concurrent: 1 });
    const crowd = await compare(one, desk, floor, { requests, concurrent: 8 });
    targets.push({ ...one.facts, alone, crowd });
  }
  return targets;
}

/** Everything about a desk of so many inquiries; leaves the demo as it was. */
export async function measureSize({ env: given, logs, inquiries, requests }) {
  const { admin, env, ...demo } = await demoDatabase(given, inquiries);
  const stops = [() => admin.end()];
  const opened = (stop) => void stops.unshift(stop);
  try {
    opened(await rememberDemo(admin));
    const web = await startWeb(env, logs);
    opened(() => web.stop());
    const targets = await measureTargets({ admin, env, web, inquiries, requests, opened });
    return { inquiries, demo, readySeconds: web.readySeconds, memory: memoryOf(web.pid), targets };
  } finally {
    for (const stop of stops) await stop();
  }
}
