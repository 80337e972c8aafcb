import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const ownFolder = join(projectRoot, '.indgang');

/** The desk's data: INDGANG_DATA, or `.indgang` in the project. */
export const deskFolder = () => resolve(projectRoot, process.env.INDGANG_DATA || ownFolder);

/** Folders that never hold the desk's data: `test`, `bench`, `dev`. */
export const sideFolder = (name) => join(ownFolder, name);

/** What is fetched or built once for this checkout, whatever the data folder. */
export const machineFolder = (name) => join(ownFolder, name);

/** The folder, made if need be, under the one name by which everybody knows it. */
export function madeFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return realpathSync(folder);
}

export const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const longestSocketPath = 103;

/** A private folder for sockets: inside the data folder, or a short one in the temporary folder where the path is too long. */
export function socketFolder(folder) {
  const near = join(folder, 'run');
  const fits = Buffer.byteLength(join(near, 'mariadb.sock')) <= longestSocketPath;
  const chosen = fits ? near : join(tmpdir(), `indgang-${process.getuid()}-${shortHash(folder)}`);
  mkdirSync(chosen, { recursive: true, mode: 0o700 });
  const found = lstatSync(chosen);
  if (!found.isDirectory() || found.uid !== process.getuid())
    throw new Error(`${chosen} is not a folder of this user: remove it`);
  chmodSync(chosen, 0o700);
  return chosen;
}
