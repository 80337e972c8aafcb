import { existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { keepChild } from '../../children.mjs';
import { projectRoot } from '../../folders.mjs';
import { untilReady } from '../../listening.mjs';
import { Stop } from '../../terminal.mjs';

const host = '127.0.0.1';
const demoPerson = { email: 'mette@desk.example', password: 'indgang-demo-2026' };

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function start(env, logs) {
  const port = await freePort();
  const log = openSync(join(logs, 'bench-web.log'), 'a', 0o600);
  const from = performance.now();
  const web = keepChild(process.execPath, ['dist/src/main.js'], {
    cwd: projectRoot,
    env: { ...env, HOST: host, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` },
    stdio: ['ignore', log, log],
  });
  const ended = web.ended.then(() => {
    throw new Stop(`The web process ended while starting; see ${join(logs, 'bench-web.log')}`);
  });
  await Promise.race([untilReady({ host, port }), ended]);
  return { ...web, port, readySeconds: (performance.now() - from) / 1000 };
}

/** One web process, started three times; `readySeconds` is the middle one of the times until it was ready. */
export async function startWeb(env, logs) {
  const seconds = [];
  for (let round = 1; round < 3; round++) {
    const web = await start(env, logs);
    seconds.push(web.readySeconds);
    await web.stop();
  }
  const web = await start(env, logs);
  return { ...web, readySeconds: [...seconds, web.readySeconds].sort((a, b) => a - b)[1] };
}

/** The cookie of a person of the demo; an advisor, if nobody is named. */
export async function signIn(port, email = demoPerson.email) {
  const answer = await fetch(`http://${host}:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...demoPerson, email }),
  });
  if (answer.status !== 200) throw new Stop(`Signing in was answered with ${answer.status}.`);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])[0];
}

/** Processor time that a process has taken, in milliseconds; NaN where there is no /proc. Ticks are 10 ms on Linux. */
export function processorTimeOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  const [user, system] = readFileSync(file, 'utf8').split(') ').at(-1).split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/** Resident memory of a process in MiB, now and at its most; null where there is no /proc. */
export function memoryOf(pid) {
  const file = `/proc/${pid}/status`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const mebibytes = (name) => {
    const [, kibibytes] = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text) ?? [];
    return kibibytes === undefined ? null : Number(kibibytes) / 1024;
  };
  return { now: mebibytes('VmRSS'), most: mebibytes('VmHWM') };
}
