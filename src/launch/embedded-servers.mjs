import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeFolder, ownerOf } from './folder-lock.mjs';
import { madeFolder, socketFolder } from './folders.mjs';
import { startMariadb } from './mariadb.mjs';
import { startRedis } from './redis.mjs';
import { findServerPrograms } from './server-programs.mjs';
import { Stop } from './terminal.mjs';

/** The two address forms that platform/config reads for servers behind a socket. */
const databaseUrl = (socket, name) =>
  `mysql://root@localhost/${name}?socketPath=${encodeURIComponent(socket)}`;
const redisUrl = (socket) => `redis+unix://${encodeURI(socket)}`;

const urls = (sockets, name) => ({
  databaseUrl: databaseUrl(join(sockets, 'mariadb.sock'), name),
  redisUrl: redisUrl(join(sockets, 'redis.sock')),
});

/** The servers that a running desk keeps in this folder; undefined when none runs. */
export async function joinServers({ folder: given, database }) {
  const folder = madeFolder(given);
  const owner = await ownerOf(folder);
  return owner && { owner, ...urls(socketFolder(folder), database) };
}

/**
 * Starts MariaDB and Redis on the data in `folder`, owned by this process and ended with it, however it ends.
 * `wanted` leaves one out; `whenTaken` runs before they start. `died` settles with the first server that ends unasked.
 * A folder that another process owns is refused with a Stop.
 */
export async function startServers({
  folder: given,
  database,
  verb,
  wanted = ['mariadb', 'redis'],
  whenTaken,
}) {
  const folder = madeFolder(given);
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const held = await takeFolder(folder, { pid: process.pid, verb });
  if (held.owner !== undefined) throw new FolderInUse(folder, held.owner);
  whenTaken?.();
  const running = [];
  const stop = async () => {
    await Promise.all(running.map((server) => server.stop()));
    rmSync(socketFolder(folder), { recursive: true, force: true });
    held.release();
  };
  try {
    const programs = await findServerPrograms();
    const place = { folder, sockets: socketFolder(folder), logs: join(folder, 'logs'), database };
    const starts = { mariadb: startMariadb, redis: startRedis };
    const results = await Promise.allSettled(wanted.map((name) => starts[name](programs, place)));
    running.push(...results.filter(({ status }) => status === 'fulfilled').map(({ value }) => value));
    const failed = results.find(({ status }) => status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    const died = Promise.race(running.map((server) => server.ended.then(() => server)));
    return { ...urls(place.sockets, database), about: held.about, died, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export class FolderInUse extends Stop {
  constructor(folder, { verb, pid, address }) {
    super(
      `${folder} is in use by \`${verb}\` (pid ${pid})${address ? `: ${address}` : ''}.\n` +
        'End that one first, or give this one a folder of its own: INDGANG_DATA=<folder>.',
    );
  }
}
