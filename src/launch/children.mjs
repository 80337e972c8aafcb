import { spawn, spawnSync } from 'node:child_process';

/** setpriv (util-linux) lets the kernel end a child with its parent, even when the parent is killed. */
const setpriv = () => (known ??= spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0);
let known;

/** Elsewhere a shell holds a pipe to this process; its end, however it comes, ends the child. */
function watch(child) {
  const script = 'while read -r _; do :; done; kill -TERM "$0" 2>/dev/null';
  const options = { stdio: ['pipe', 'ignore', 'ignore'], detached: true };
  const dog = spawn('/bin/sh', ['-c', script, String(child.pid)], options);
  dog.unref();
  dog.stdin.unref?.();
  child.once('exit', () => dog.kill('SIGKILL'));
}

/**
 * Starts a program that must not outlive this process. It gets a session of its own, so that Ctrl-C reaches only us
 * and we decide the order in which things end.
 */
export function keepChild(command, args, { withSetpriv = setpriv(), ...options } = {}) {
  const child = withSetpriv
    ? spawn('setpriv', ['--pdeathsig', 'TERM', '--', command, ...args], { detached: true, ...options })
    : spawn(command, args, { detached: true, ...options });
  const ended = new Promise((done) => {
    child.once('error', (error) => done({ code: 127, error }));
    child.once('exit', (code, signal) => done({ code, signal }));
  });
  if (!withSetpriv && child.pid !== undefined) watch(child);
  /** SIGTERM, and SIGKILL once the patience is over. */
  const stop = async (patienceMs = 60_000) => {
    child.kill('SIGTERM');
    const last = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await ended;
    clearTimeout(last);
  };
  return { pid: child.pid, child, ended, stop };
}

/** Runs a program to its end and collects what it printed. */
export function collect(command, args, { input, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...options,
    });
    let output = '';
    const take = (piece) => void (output += piece);
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.stdin?.on('error', () => {}).end(input);
    child.once('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}
