import { FormInvalid, fieldText } from '../platform/http/form.js';
import { refusalText } from '../platform/http/problem.js';
import { Refusal } from '../platform/http/refusal.js';
import { textsIn } from '../texts/index.js';
import { UsageWrong, type Verb } from './verb.js';

const command = 'npm run indgang --';

export function listOf(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length));
  const lines = verbs.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`);
  return [
    `${command} <verb> [options]`,
    '',
    ...lines,
    '',
    `${command} <verb> --help tells the options.`,
  ].join('\n');
}

export function helpOf({ name, summary, usage }: Verb): string {
  return [`${command} ${name} [options]`, '', summary, '', usage].join('\n').trimEnd();
}

/** What a failed command says, and its exit code; undefined for a fault, which start-up reports. */
export function failureOf(
  error: unknown,
  verb: Verb,
): { readonly text: string; readonly code: number } | undefined {
  const t = textsIn('en');
  if (error instanceof Refusal) return { text: refusalText(error.code, error.facts, t), code: 1 };
  if (error instanceof FormInvalid) {
    const lines = error.errors.map((wrong) => `--${wrong.field}: ${fieldText(t, wrong)}`);
    return { text: `${lines.join('\n')}\n\n${helpOf(verb)}`, code: 2 };
  }
  if (error instanceof UsageWrong || isUnreadable(error))
    return { text: `${(error as Error).message}\n\n${helpOf(verb)}`, code: 2 };
  return undefined;
}

/** What parseArgs of node:util throws. */
function isUnreadable(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS_');
}
