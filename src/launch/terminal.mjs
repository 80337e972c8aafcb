/** What the launch verbs write: to stderr, so that stdout stays free for whatever the verb itself answers. */
export const say = (line) => void process.stderr.write(`${line}\n`);

/** A reason to stop that a person can act on: shown without a stack. */
export class Stop extends Error {}

export const showError = (error) =>
  say(error instanceof Stop ? `\n${error.message}` : `\n${error?.stack ?? error}`);

/** Runs a verb, and ends the process with the exit code it answers with. */
export async function runVerb(verb) {
  try {
    process.exitCode = (await verb()) ?? 0;
  } catch (error) {
    showError(error);
    process.exitCode = 1;
  }
  process.exit();
}

export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');
