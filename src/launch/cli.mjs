import { prepare } from './bootstrap.mjs';
import { deskEnvironment, readEnvironmentFile } from './desk-environment.mjs';
import { deskFolder } from './folders.mjs';
import { runCommandLine } from './processes.mjs';
import { session } from './session.mjs';
import { runVerb } from './terminal.mjs';

/** `npm run indgang -- <verb> …`: one command on the desk's data, whether the desk runs or not. */
const command = (args) => async (opened) => {
  await prepare();
  readEnvironmentFile();
  const onlyReads = args.length === 0 || args.includes('--help') || args.includes('-h');
  if (onlyReads) return runCommandLine(args, process.env);
  const { env } = await deskEnvironment({
    folder: deskFolder(),
    verb: `indgang ${args[0]}`,
    mayJoin: true,
    opened,
  });
  return runCommandLine(args, env);
};

await runVerb(() => session(command(process.argv.slice(2))));
