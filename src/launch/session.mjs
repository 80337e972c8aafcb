import { existsSync, readFileSync } from 'node:fs';
import { say } from './terminal.mjs';

/** The parent of a process and whether it is a shell, where /proc tells. */
function parentOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return { shell: false };
  const [, name, parent] = /^\d+ \((.*)\) \S+ (\d+)/s.exec(readFileSync(file, 'utf8'));
  return { shell: /^(ba|da|a)?sh$/.test(name), parent: Number(parent) };
}

/** The npm that runs us, directly or through its shell. */
function runner() {
  const { shell, parent } = parentOf(process.ppid);
  return shell ? parent : process.ppid;
}

/**
 * Settles when someone asks this process to end: by a signal, or by ending the npm that started us. From the first
 * call on, signals no longer end the process by themselves.
 */
function untilAskedToEnd() {
  return (asked ??= new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => done({ signal: name }));
    if (process.env.npm_lifecycle_event === undefined) return;
    const npm = runner();
    setInterval(() => runner() !== npm && done({ signal: 'npm is gone' }), 250).unref();
  }));
}
let asked;

/**
 * Runs `work` until it is done or the process is asked to end, then stops what was opened on the way, last first.
 * `work` gets `opened(stop)` to name what must be stopped. Answers with work's exit code, 0 when asked to end.
 */
export async function session(work) {
  const stops = [];
  try {
    const end = await Promise.race([work((stop) => void stops.unshift(stop)), untilAskedToEnd()]);
    if (end?.signal === undefined) return end ?? 0;
    say(`\nStopper · ending (${end.signal}) …`);
    return 0;
  } finally {
    for (const stop of stops) await stop();
  }
}
