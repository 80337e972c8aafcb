import { say } from './terminal.mjs';

/**
 * Settles when someone asks this process to end: by a signal, or by killing the npm that started us. From the first
 * call on, signals no longer end the process by themselves.
 */
export function untilAskedToEnd() {
  return (asked ??= new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => done({ signal: name }));
    if (process.env.npm_lifecycle_event === undefined) return;
    const npm = process.ppid;
    setInterval(() => process.ppid !== npm && done({ signal: 'npm is gone' }), 500).unref();
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
