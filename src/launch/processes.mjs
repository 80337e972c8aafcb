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

/** A JSON log line as a person reads it in a terminal. */
function forTerminal(line) {
  try {
    const { msg, err } = JSON.parse(line);
    return [msg, err?.message].filter(Boolean).join(': ');
  } catch {
    return line;
  }
}

/** Starts a process of the built desk. All it says goes to `<logs>/<name>.log`; warnings are shown here too. */
export function startProcess(name, script, { env, logs }) {
  const logFile = join(logs, `${name}.log`);
  const log = openLog(logFile);
  const kept = keepChild(process.execPath, [inProject(script)], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [kept.child.stdout, kept.child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      if (warningOrWorse.test(line)) say(`${name}: ${forTerminal(line)}`);
    });
  return { name, ...kept, logFile };
}

/** What to say when a process or server ended unasked. */
export async function endedUnasked({ name, logFile, ended }) {
  const { code, signal } = await ended;
  const log = existsSync(logFile)
    ? `The end of ${logFile}:\n${lastLines(readFileSync(logFile, 'utf8'), 20)}`
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
