import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { keepChild } from './children.mjs';
import { answers, untilAnswers, untilPreviousIsGone } from './server-life.mjs';

/** The queue must survive a restart and never be evicted. The append-only file alone is enough: no snapshots. */
const settings = {
  port: '0',
  unixsocketperm: '700',
  appendonly: 'yes',
  appendfsync: 'everysec',
  save: '',
  'maxmemory-policy': 'noeviction',
  daemonize: 'no',
};

const ping = { sends: 'PING\r\n', expects: (bytes) => bytes.toString().startsWith('+PONG') };

export async function startRedis({ redis }, { folder, sockets, logs }) {
  const dataFolder = join(folder, 'redis');
  const socket = join(sockets, 'redis.sock');
  const pidFile = join(sockets, 'redis.pid');
  const logFile = join(logs, 'redis.log');
  await untilPreviousIsGone('Redis', pidFile, socket);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const all = { ...settings, dir: dataFolder, unixsocket: socket, pidfile: pidFile };
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
  const log = openSync(logFile, 'a', 0o600);
  const server = keepChild(redis, args, { stdio: ['ignore', log, log] });
  await untilAnswers('Redis', server, () => answers(socket, ping), logFile);
  return { name: 'Redis', ...server, socket, logFile };
}
