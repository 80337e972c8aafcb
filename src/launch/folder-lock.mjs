import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { shortHash, socketFolder } from './folders.mjs';

/**
 * On Linux the lock is an abstract socket: the kernel takes it exactly once and frees it with its process, however that
 * ends. The name is filled up to the full 107 bytes because Node versions differ in how they pad a shorter one.
 */
const lockName = (folder) =>
  process.platform === 'linux'
    ? `\0indgang-${process.getuid()}-${shortHash(folder)}`.padEnd(107, '-')
    : join(socketFolder(folder), 'owner.sock');

function listen(name, about) {
  const server = createServer((caller) => caller.on('error', () => {}).end(JSON.stringify(about)));
  return new Promise((done, fail) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(undefined) : fail(error)));
    server.listen(name, () => done(server.unref()));
  });
}

/** What the owner of the folder says about itself; undefined when there is none. */
export function ownerOf(folder) {
  return new Promise((done) => {
    let text = '';
    const caller = connect(lockName(folder));
    caller.setEncoding('utf8').on('data', (piece) => (text += piece));
    caller.once('error', () => done(undefined));
    caller.once('end', () => done(text === '' ? undefined : JSON.parse(text)));
  });
}

/** Takes the folder for this process: `{ about, release }` (what `about` holds is told to others), or `{ owner }`. */
export async function takeFolder(folder, about) {
  const name = lockName(folder);
  for (let tries = 0; tries < 5; tries++) {
    const server = await listen(name, about);
    if (server !== undefined) return { about, release: () => void server.close() };
    const owner = await ownerOf(folder);
    if (owner !== undefined) return { owner };
    if (!name.startsWith('\0')) rmSync(name, { force: true });
  }
  throw new Error(`Could neither take ${folder} nor reach its owner`);
}
