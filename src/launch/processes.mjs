import { createWriteStream, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { keepChild } from './children.mjs';
import { projectRoot } from './folders.mjs';
import { lastLines, say, Stop } from './terminal.mjs';

const inProject = (file) => join(projectRoot, file);
const tenMegabytes = 10 * 1024 * 1024;

/** A log that one earlier is kept of. */
function openLog(file) {
  if (existsSync(file) && statSync(file).size > tenMegabytes) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}

const warningOrWorse = /"level":(?:[4-6]0|"(?:warn|error|fatal)")/;

/** A JSON log line as a person reads it in a terminal; undefined for what belongs in the file only. */
function forTerminal(name, line) {
  if (!warningOrWorse.test(line)) return undefined;
  try {
    const { msg, err } = JSON.parse(line);
    return `${name}: ${[msg, err?.message].filter(Boolean).join(': ')}`;
  } catch {
    return `${name}: ${line}`;
  }
}

/** Starts a process of the built desk. Its log goes to `<logs>/<name>.log`; warnings, and all of stderr, are shown too. */
export function startProcess(name, script, { env, logs }) {
  const logFile = join(logs, `${name}.log`);
  const log = openLog(logFile);
  const kept = keepChild(process.execPath, [inProject(script)], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = (stream, shown) =>
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      const text = shown(line);
      if (text !== undefined) say(text);
    });
  lines(kept.child.stdout, (line) => forTerminal(name, line));
  lines(kept.child.stderr, (line) => `${name}: ${line}`);
  return { name, ...kept, logFile };
}

/** What to say when a process or server ended unasked. */
export async function endedUnasked({ name, logFile, ended }) {
  const { code, signal } = await ended;
  const log = existsSync(logFile)
    ? `The end of ${logFile}:\n${lastLines(readFileSync(logFile, 'utf8'), 12)}`
    : '';
  return new Stop(`${name} ended unasked (${signal ?? `code ${code}`}); everything is stopped. ${log}`);
}

/** Runs the built command line with this terminal, and answers with its exit code. */
export async function runCommandLine(args, env) {
  const kept = keepChild(process.execPath, [inProject('dist/src/cli.js'), ...args], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
    detached: false,
  });
  const { code, error } = await kept.ended;
  if (error !== undefined) throw error;
  return code ?? 1;
}
