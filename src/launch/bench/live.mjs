import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sideFolder } from '../folders.mjs';
import { say, Stop } from '../terminal.mjs';
import { demoDatabase } from './desk/database.mjs';
import { rememberDemo } from './desk/left-behind.mjs';
import { caller, round, summed } from './desk/load.mjs';
import { memoryOf, signIn, startWeb } from './desk/web.mjs';

const people = ['mette@desk.example', 'jonas@desk.example', 'karen@desk.example'];
const others = ['anders@coach.example', 'admin@desk.example'];
const turns = 6;
const queue = { path: '/henvendelser' };

/** A stream that is read and thrown away. */
const listen = (port, cookie) =>
  new Promise((done, fail) => {
    const asked = get({ host: '127.0.0.1', port, path: '/live?fra=0', headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) return fail(new Stop(`/live was answered with ${answer.statusCode}.`));
      answer.resume();
      return done(asked);
    });
    asked.on('error', () => {});
  });

async function withStreams(port, cookies, connections, work) {
  const streams = [];
  for (let n = 0; n < connections; n++) streams.push(await listen(port, cookies[n % cookies.length]));
  await setTimeout(1500);
  try {
    return await work();
  } finally {
    for (const stream of streams) stream.destroy();
    await setTimeout(500);
  }
}

/** In rounds by turns, so that whatever else the machine does falls on both. */
async function measure(web, cookies, { connections, requests }) {
  const { call, close } = caller(web.port, cookies[0]);
  const how = { requests: Math.ceil(requests / turns), concurrent: 1 };
  const timed = () => round(call, () => queue, how);
  const [alone, beside, grown] = [[], [], []];
  const take = async (into) => into.push({ ...(await timed()), cpu: 0 });
  await timed();
  for (let turn = 0; turn < turns; turn++) {
    say(`live: turn ${turn + 1} of ${turns} …`);
    await take(alone);
    const before = memoryOf(web.pid).now;
    await withStreams(web.port, cookies, connections, async () => {
      grown.push(((memoryOf(web.pid).now - before) * 1024) / connections);
      await take(beside);
    });
  }
  close();
  const [p50, p50Beside] = [summed(alone).p50, summed(beside).p50];
  // The first turn also grows the heap for good; the middle one tells what a connection takes.
  const kibibytes = grown.sort((a, b) => a - b)[Math.floor(turns / 2)];
  return { connections, p50, p50Beside, ratio: p50Beside / p50, kibibytes };
}

/**
 * What open live connections cost: memory of the web process for each, and the queue's middle time beside none.
 * `--connections 50` (at most 50: ten a person) `--requests 300` `--inquiries 10000` `--json`.
 */
export async function run({
  env: given,
  connections = 50,
  requests = 300,
  inquiries = 10_000,
  json = false,
}) {
  if (!Number.isInteger(connections) || connections < 1 || connections > 50)
    throw new Stop('--connections takes a number from 1 to 50.');
  const folder = sideFolder('bench');
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  const { admin, env } = await demoDatabase(given, inquiries);
  const putBack = await rememberDemo(admin);
  const web = await startWeb(env, logs);
  try {
    const cookies = [];
    for (const email of [...people, ...others]) cookies.push(await signIn(web.port, email));
    const found = { name: 'live', inquiries, ...(await measure(web, cookies, { connections, requests })) };
    writeFileSync(join(folder, 'live.json'), `${JSON.stringify(found, null, 2)}\n`);
    const { p50, p50Beside, ratio, kibibytes } = found;
    process.stdout.write(
      json
        ? `${JSON.stringify(found, null, 2)}\n`
        : `${connections} live connections at ${inquiries} inquiries: ${kibibytes.toFixed(0)} KiB each; ` +
            `queue p50 ${p50Beside.toFixed(1)} ms beside ${p50.toFixed(1)} ms without, ratio ${ratio.toFixed(2)}\n`,
    );
  } finally {
    await web.stop();
    await putBack();
    await admin.end();
  }
}
