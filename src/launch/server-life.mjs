import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { collect } from './children.mjs';
import { lastLines, say, Stop } from './terminal.mjs';

/** Whether the server behind the socket answers as it should. */
export function answers(socket, { sends = '', expects }) {
  return new Promise((done) => {
    const caller = connect(socket);
    const end = (answer) => (caller.destroy(), done(answer));
    caller.setTimeout(2_000, () => end(false));
    caller.once('error', () => end(false)).once('close', () => end(false));
    caller.once('data', (bytes) => end(expects(bytes)));
    caller.write(sends);
  });
}

/** Waits as long as the server lives: recovery after a crash may take its time. */
export async function untilAnswers(name, server, isUp, logFile) {
  let over;
  void server.ended.then((how) => (over = how));
  while (!(await isUp())) {
    if (over !== undefined)
      throw new Stop(
        `${name} ended while starting. The end of ${logFile}:\n${lastLines(readFileSync(logFile, 'utf8'), 15)}`,
      );
    await sleep(10);
  }
}

/** The command line of a live process; empty when it is gone. */
async function commandLine(pid) {
  const file = `/proc/${pid}/cmdline`;
  if (process.platform === 'linux')
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : '';
  return (await collect('ps', ['-o', 'args=', '-p', String(pid)])).output;
}

/** The owner of the folder is gone, but its server may still be on its way out, or may have been left behind. */
export async function untilPreviousIsGone(name, pidFile, mark) {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
  const lives = async () => pid > 1 && (await commandLine(pid)).includes(mark);
  for (let waitedMs = 0; await lives(); waitedMs += 50) {
    if (waitedMs === 2_000) {
      say(`Ending the ${name} (pid ${pid}) that an earlier start left behind …`);
      process.kill(pid, 'SIGTERM');
    }
    if (waitedMs === 60_000)
      throw new Stop(`The ${name} of an earlier start (pid ${pid}) does not end: end it, then start again.`);
    await sleep(50);
  }
}
