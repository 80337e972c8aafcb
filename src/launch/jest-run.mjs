import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepChild } from './children.mjs';
import { projectRoot } from './folders.mjs';
import { session } from './session.mjs';
import { showError } from './terminal.mjs';

const flags = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** The Jest projects that `args` leaves in; undefined when it leaves in all. */
export function selectedProjects(args) {
  const at = args.findIndex((arg) => arg.startsWith('--selectProjects'));
  if (at < 0) return undefined;
  const [, first] = args[at].split('=');
  const rest = args.slice(at + 1);
  const end = rest.findIndex((arg) => arg.startsWith('-'));
  return [first, ...rest.slice(0, end < 0 ? undefined : end)].filter(Boolean);
}

const saysWorkers = (args) => args.some((arg) => /^(--maxWorkers|-w|-i$|--runInBand)/.test(arg));

/** Runs Jest with this terminal; answers with its exit code and count (absent when it could not even begin). */
export async function runJest(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'indgang-jest-'));
  const countFile = join(folder, 'count.json');
  const workers = saysWorkers(args) ? [] : ['--maxWorkers=2'];
  const reporters = ['--reporters=default', `--reporters=${join(projectRoot, 'src/launch/jest-count.mjs')}`];
  try {
    const jest = keepChild(process.execPath, [...flags, ...workers, ...reporters, ...args], {
      cwd: projectRoot,
      env: { ...env, JEST_COUNT_FILE: countFile },
      stdio: 'inherit',
      detached: false,
    });
    const { code } = await jest.ended;
    return { code, count: existsSync(countFile) ? JSON.parse(readFileSync(countFile, 'utf8')) : undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The last line of a test run. A suite that could not run counts as one failed, and a run that ended badly, or without
 * any test, never says that nothing failed.
 */
function tally({ code, count = { passed: 0, failed: 0, skipped: 0 } }) {
  const { passed, skipped } = count;
  const bad = code !== 0 || passed === 0;
  const failed = bad ? Math.max(1, count.failed) : count.failed;
  return { failed, line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` };
}

/** Runs `work`, which answers with what `runJest` answered; whatever happens, the count is the last line. */
export async function runTests(work) {
  let run = { code: 1 };
  try {
    await session(async (opened) => void (run = await work(opened)));
  } catch (error) {
    showError(error);
  }
  const { failed, line } = tally(run);
  process.stdout.write(`\n${line}\n`);
  return failed > 0 ? 1 : 0;
}
