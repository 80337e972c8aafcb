import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { say, Stop } from './terminal.mjs';

function isFree(host, port) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)));
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(true)));
  });
}

const isLocal = (host) => ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'].includes(host);

/** PORT and HOST as wished; without a wish the first free port from 3000 on. */
export async function choosePort({ PORT, HOST: host = '127.0.0.1' }) {
  const at = (port) => ({ host, port, address: `http://${isLocal(host) ? 'localhost' : host}:${port}` });
  if (PORT !== undefined) {
    const port = Number(PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Stop('PORT must be a number from 1 to 65535.');
    if (!(await isFree(host, port)))
      throw new Stop(`Port ${port} is taken. Set another PORT, or none to take a free one.`);
    return at(port);
  }
  for (let port = 3000; port < 3100; port++) {
    if (!(await isFree(host, port))) continue;
    if (port !== 3000) say(`Port 3000 is taken: using ${port}.`);
    return at(port);
  }
  throw new Stop('No free port from 3000 to 3099: set PORT.');
}

/** Waits until the web process says that it is ready. */
export async function untilReady({ host, port }, patienceMs = 120_000) {
  const asked = isLocal(host) ? 'localhost' : host;
  const last = performance.now() + patienceMs;
  while (performance.now() < last) {
    const answer = await fetch(`http://${asked}:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Stop(`The web process did not become ready within ${patienceMs / 1000} s; see its log.`);
}
