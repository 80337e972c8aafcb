import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { collect, keepChild } from './children.mjs';
import { answers, untilAnswers, untilPreviousIsGone } from './server-life.mjs';
import { systemTableFiles } from './server-programs.mjs';
import { lastLines, Stop } from './terminal.mjs';

const quarterOfMemoryMb = Math.floor(totalmem() / 4 / 1024 / 1024);

/** Memory is taken as it fills, so the pool costs a small desk little. Every commit is on the disk before it is answered. */
const settings = [
  '--skip-networking',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_danish_ci',
  '--transaction-isolation=READ-COMMITTED',
  '--default-time-zone=+00:00',
  '--innodb-flush-log-at-trx-commit=1',
  `--innodb-buffer-pool-size=${Math.max(64, Math.min(512, quarterOfMemoryMb))}M`,
  '--innodb-log-file-size=48M',
  '--max-connections=200',
];

function programArguments({ mariadbd, share }, dataFolder) {
  const own = [
    '--no-defaults',
    `--basedir=${resolve(share, '../..')}`,
    `--lc-messages-dir=${share}`,
    `--datadir=${dataFolder}`,
  ];
  const user = process.getuid() === 0 ? ['--user=root'] : [];
  return {
    command: mariadbd,
    args: [...own, `--character-sets-dir=${join(share, 'charsets')}`, ...user, ...settings],
  };
}

/** Makes the system tables beside the target and renames, so that an interrupted first start leaves nothing half done. */
async function createDataFolder(programs, dataFolder) {
  const fresh = `${dataFolder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const tables = systemTableFiles(programs.share).map((file) => readFileSync(file, 'utf8'));
  const { command, args } = programArguments(programs, fresh);
  // In bootstrap mode each statement ends with a semicolon and a line break.
  const input = `create database mysql;\nuse mysql;\n${tables.join('\n')}\nflush privileges;\n`;
  const { code, output } = await collect(command, [...args, '--bootstrap'], { input });
  if (code !== 0)
    throw new Stop(`MariaDB could not make its data folder ${fresh}:\n${lastLines(output, 15)}`);
  renameSync(fresh, dataFolder);
}

/** MariaDB greets whoever connects. */
const greeting = { expects: (bytes) => bytes.length > 4 };

/** Starts MariaDB on its own socket; the root user of that socket (a private folder) needs no password. */
export async function startMariadb(programs, { folder, sockets, logs, database }) {
  const dataFolder = join(folder, 'mariadb');
  const socket = join(sockets, 'mariadb.sock');
  const pidFile = join(sockets, 'mariadb.pid');
  const logFile = join(logs, 'mariadb.log');
  await untilPreviousIsGone('MariaDB', pidFile, dataFolder);
  if (!existsSync(dataFolder)) await createDataFolder(programs, dataFolder);
  const { command, args } = programArguments(programs, dataFolder);
  const initFile = join(sockets, 'init.sql');
  writeFileSync(initFile, `create database if not exists ${database};\n`);
  const log = openSync(logFile, 'a', 0o600);
  const own = [`--socket=${socket}`, `--pid-file=${pidFile}`, `--init-file=${initFile}`];
  const server = keepChild(command, [...args, ...own], { stdio: ['ignore', log, log] });
  await untilAnswers('MariaDB', server, () => answers(socket, greeting), logFile);
  return { name: 'MariaDB', ...server, socket, logFile };
}
