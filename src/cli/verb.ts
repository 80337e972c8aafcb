import type { CommandContext } from './command-context.js';

/** One thing to do from the command line: `npm run indgang -- <name> …`. */
export interface Verb {
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  /** What `--help` shows under the summary: the options, one a line. */
  readonly usage: string;
  /** Answers on standard output. What it throws becomes exit code 1, `UsageWrong` 2. */
  run(args: readonly string[], desk: CommandContext): Promise<void>;
}

/** The words after the verb make no command; the message says what is wrong with them. */
export class UsageWrong extends Error {}
