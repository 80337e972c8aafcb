import 'reflect-metadata';
import { CommandContext } from './cli/command-context.js';
import { failureOf, helpOf, listOf } from './cli/command-line.js';
import { demo } from './cli/demo.js';
import { migrate } from './cli/migrate.js';
import { tokenCreate } from './cli/token-create.js';
import { userCreate } from './cli/user-create.js';
import type { Verb } from './cli/verb.js';
import { startUp } from './start-up.js';

const verbs: readonly Verb[] = [migrate, userCreate, tokenCreate, demo];

const [name, ...args] = process.argv.slice(2);
const verb = verbs.find((known) => known.name === name);
const wantsHelp = [name, ...args].some((word) => word === '--help' || word === '-h');

if (verb === undefined) tell(listOf(verbs), name === undefined || wantsHelp ? 0 : 2);
else if (wantsHelp) tell(helpOf(verb), 0);
else await run(verb);

async function run(chosen: Verb): Promise<void> {
  await startUp('cli', async (config, log) => {
    const desk = new CommandContext(config, log);
    try {
      await chosen.run(args, desk);
    } catch (error) {
      const failure = failureOf(error, chosen);
      if (failure === undefined) throw error;
      tell(failure.text, failure.code);
    } finally {
      await desk.close();
    }
  });
}

function tell(text: string, code: number): void {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = code;
}
