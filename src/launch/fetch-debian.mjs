import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { collect } from './children.mjs';
import { machineFolder } from './folders.mjs';
import { lastLines, say, Stop } from './terminal.mjs';

/** The first of the folders on the PATH (and the usual ones beside it) that holds one of the names. */
export function onPath(...names) {
  const beside = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/opt/homebrew/bin', '/usr/local/bin'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...beside].filter(Boolean);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** Fetched packages belong to one release of one distribution. */
function releaseName() {
  const text = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const field = (name) => new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(text)?.[1] ?? 'unknown';
  return `${field('ID')}-${field('VERSION_ID')}-${process.arch}`;
}

export const fetchedFolder = (group) => join(machineFolder('packages'), releaseName(), group);

/** apt-get with folders of its own: no root, no lock on the machine's, nothing of the machine's changed. */
const aptOptions = (folder) =>
  Object.entries({
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': join(folder, 'cache'),
    'Debug::NoLocking': '1',
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);

async function aptGet(folder, ...args) {
  const { code, output } = await collect('apt-get', [...aptOptions(folder), '-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  return { failed: code !== 0, said: lastLines(output, 6) };
}

/** Every folder below that holds a shared library, for LD_LIBRARY_PATH. */
const libraryFolders = (tree) => [
  ...new Set(
    readdirSync(tree, { recursive: true })
      .filter((file) => /\.so(\.[\d.]+)?$/.test(file))
      .map(dirname),
  ),
];

/** Starters in `bin/` that find their libraries wherever the folder is moved. */
function writeStarters(tree, programs) {
  const libraries = libraryFolders(tree).map((folder) => `$here/${folder}`);
  mkdirSync(join(tree, 'bin'), { recursive: true });
  for (const [name, { file, environment = {} }] of Object.entries(programs)) {
    const starter = join(tree, 'bin', name);
    const assign = ([variable, value]) => `export ${variable}="${value}"\n`;
    writeFileSync(
      starter,
      `#!/bin/sh\nhere=$(cd "\${0%/*}/.." && pwd)\n` +
        assign(['LD_LIBRARY_PATH', `${libraries.join(':')}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}`]) +
        Object.entries(environment).map(assign).join('') +
        `exec "$here/${file}" "$@"\n`,
    );
    chmodSync(starter, 0o755);
  }
}

async function fillFolder(work, packages) {
  mkdirSync(join(work, 'state/lists/partial'), { recursive: true });
  mkdirSync(join(work, 'cache/archives/partial'), { recursive: true });
  const update = await aptGet(work, 'update');
  const wish = ['-y', '--no-install-recommends', '--reinstall', '--download-only', 'install'];
  const download = await aptGet(work, ...wish, ...packages);
  // A source that does not answer is no trouble as long as another has the packages.
  if (download.failed) throw new Stop(`${update.said}\n${download.said}`.trim());
  const archives = join(work, 'cache/archives');
  // The C library belongs to the machine's own loader.
  const files = readdirSync(archives).filter((file) => file.endsWith('.deb') && !file.startsWith('libc6_'));
  for (const file of files) {
    const { code, output } = await collect('dpkg', ['-x', join(archives, file), join(work, 'tree')]);
    if (code !== 0) throw new Stop(`dpkg -x ${file}:\n${lastLines(output, 5)}`);
  }
}

/**
 * Fetches packages and what they need into `.indgang/packages/<release>/<group>` and answers with that folder; `bin/`
 * in it starts the programs. Nothing is installed. `programs` names each by its file in the packages.
 */
export async function fetchDebian(group, { packages, programs }) {
  const target = fetchedFolder(group);
  if (existsSync(target)) return target;
  if (onPath('apt-get') === undefined || onPath('dpkg') === undefined) return undefined;
  say(
    `Fetching ${packages.join(', ')} into ${relative(process.cwd(), target)} (once; nothing is installed) …`,
  );
  const work = `${target}.${process.pid}`;
  try {
    await fillFolder(work, packages);
    writeStarters(join(work, 'tree'), programs);
    // Two starts at the same moment fetch the same thing: the first to be ready wins.
    if (!existsSync(target)) renameSync(join(work, 'tree'), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}
