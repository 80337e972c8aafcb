import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collect } from './children.mjs';
import { machineFolder, projectRoot } from './folders.mjs';
import { lastLines, say, Stop } from './terminal.mjs';

const inProject = (...parts) => join(projectRoot, ...parts);
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function requireMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Stop(`Node ${process.versions.node} is too old: Indgang needs 20.19 or newer (20, 22 or 24).`);
  if (process.platform === 'win32')
    throw new Stop('On Windows, run Indgang inside WSL2 (for example Ubuntu).');
}

/** Whether node_modules holds what package-lock.json says: npm keeps its own copy of the lock beside the packages. */
function packagesInstalled() {
  const installedFile = inProject('node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const { dependencies, devDependencies } = readJson(inProject('package.json'));
  const { '': wanted, ...locked } = readJson(inProject('package-lock.json')).packages;
  const installed = readJson(installedFile).packages;
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  return (
    same(wanted.dependencies, dependencies) &&
    same(wanted.devDependencies, devDependencies) &&
    Object.entries(locked).every(([path, { version, optional }]) =>
      installed[path] === undefined ? optional === true : installed[path].version === version,
    )
  );
}

/** npm as it was called, else the one on the PATH. */
async function npm(...args) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('npm-cli.js') ? [process.execPath, [own]] : ['npm', []];
  return collect(command, [...first, ...args], { cwd: projectRoot });
}

/**
 * Not `npm ci`: it insists on the optional packages of other platforms, which not every registry serves.
 * `npm install --no-save` honours the lock and its checksums all the same.
 */
async function installPackages() {
  if (packagesInstalled()) return;
  say('Installing npm packages …');
  const { code, output } = await npm(
    'install',
    '--no-save',
    '--include=dev',
    '--loglevel=error',
    '--no-progress',
  );
  if (code !== 0) throw new Stop(`npm install failed:\n${lastLines(output, 20)}`);
}

const builtFrom = ['src', 'libs', 'migrations'];
const builtBy = [
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const notBuilt = /(\.spec\.tsx?$)|(^src\/launch\/(?!build-))/;

/** The content of everything the build reads; the clock plays no part, so a checkout builds nothing needlessly. */
function sourceFingerprint() {
  const files = builtFrom
    .filter((folder) => existsSync(inProject(folder)))
    .flatMap((folder) => readdirSync(inProject(folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(projectRoot.length + 1))
    .filter((file) => !notBuilt.test(file));
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files, ...builtBy].sort())
    hash.update(`\0${file}\0`).update(readFileSync(inProject(file)));
  return hash.digest('hex');
}

async function build() {
  const stamp = join(machineFolder('stamps'), 'build');
  const fingerprint = sourceFingerprint();
  const built = existsSync(inProject('dist/src/main.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8');
  if (built === fingerprint) return fingerprint;
  say('Building …');
  const { code, output } = await npm('run', 'build');
  if (code !== 0) throw new Stop(`The build failed:\n${lastLines(output, 40)}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return fingerprint;
}

/**
 * What every verb does first: the right Node, the npm packages, and the build unless told otherwise. Answers with the
 * fingerprint of the build.
 */
export async function prepare({ withBuild = true } = {}) {
  requireMachine();
  await installPackages();
  return withBuild ? build() : undefined;
}
