import { prepare } from './bootstrap.mjs';
import { collect } from './children.mjs';
import { projectRoot } from './folders.mjs';
import { session } from './session.mjs';
import { runVerb } from './terminal.mjs';

const bin = (name, ...args) => [process.execPath, `node_modules/${name}`, ...args];
const script = (name) => [process.execPath, `src/launch/${name}.mjs`];

const checks = [
  { label: 'format', command: bin('prettier/bin/prettier.cjs', '--check', '.') },
  { label: 'lint', command: bin('eslint/bin/eslint.js', '.') },
  { label: 'types', command: bin('typescript/bin/tsc', '--noEmit') },
  {
    label: 'import fences',
    command: bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs', 'src', 'libs', 'migrations', 'test'],
    ),
  },
  { label: 'unused code', command: bin('knip/bin/knip.js') },
  { label: 'text catalogue', command: script('check-texts') },
  { label: 'OpenAPI lint', command: script('check-openapi') },
  { label: 'environment list', command: script('check-environment') },
];

/** `npm run check`: each check by its label, the output only of those that fail. */
async function check() {
  await prepare({ withBuild: false });
  let failed = 0;
  for (const { label, command } of checks) {
    const [program, ...args] = command;
    const { code, output } = await collect(program, args, { cwd: projectRoot });
    process.stdout.write(
      `${code === 0 ? 'ok  ' : 'FAIL'} ${label}\n${code === 0 ? '' : `${output.trimEnd()}\n`}`,
    );
    failed += code === 0 ? 0 : 1;
  }
  return failed > 0 ? 1 : 0;
}

await runVerb(() => session(check));
