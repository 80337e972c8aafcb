import { describe, expect, test } from '@jest/globals';
import { FormInvalid } from '../platform/http/form.js';
import { Refusal } from '../platform/http/refusal.js';
import type { CommandContext } from './command-context.js';
import { failureOf, helpOf, listOf } from './command-line.js';
import { migrate } from './migrate.js';
import { tokenCreate } from './token-create.js';
import { userCreate } from './user-create.js';
import { UsageWrong } from './verb.js';

const verbs = [migrate, userCreate, tokenCreate];
/** A verb that gets as far as the desk has read its words without complaint. */
const noDesk = new Proxy({} as CommandContext, {
  get: (_, part) => {
    throw new Error(`read, then asked for ${String(part)}`);
  },
});

describe('the command line', () => {
  test('lists its verbs, and tells the options of each', () => {
    for (const verb of verbs) {
      expect(listOf(verbs)).toContain(`  ${verb.name}`);
      expect(helpOf(verb)).toMatch(
        new RegExp(`^npm run indgang -- ${verb.name} \\[options\\]\n\n${verb.summary}`),
      );
    }
  });

  test.each([
    ['an unknown option', ['--nam', 'x'], "Unknown option '--nam'"],
    ['a word too many', ['mette'], "Unexpected argument 'mette'"],
    ['a missing name', ['--email', 'a@b.dk', '--role', 'coach'], '--name: This field is needed'],
    [
      'a missing role',
      ['--name', 'A', '--email', 'a@b.dk'],
      '--role: one of advisor, manager, coach, administrator',
    ],
    [
      'an unknown role',
      ['--name', 'A', '--email', 'a@b.dk', '--role', 'coach', '--role', 'chief'],
      '--role: one of',
    ],
    [
      'an unknown language',
      ['--name', 'A', '--email', 'a@b.dk', '--role', 'coach', '--language', 'fr'],
      '--language: ',
    ],
    [
      'no capacity',
      ['--name', 'A', '--email', 'a@b.dk', '--role', 'coach', '--capacity', '0'],
      '--capacity: ',
    ],
  ])('answers %s with what is wrong, the usage, and exit code 2', async (_, args, said) => {
    const error: unknown = await userCreate.run(args, noDesk).catch((thrown: unknown) => thrown);
    const failure = failureOf(error, userCreate);
    expect(failure?.code).toBe(2);
    expect(failure?.text).toContain(said);
    expect(failure?.text).toContain(helpOf(userCreate));
  });

  test('answers a refusal with its sentence and exit code 1, and leaves a fault to start-up', () => {
    const refused = failureOf(new Refusal('staff.administrator_exists', 'conflict'), userCreate);
    expect(refused).toEqual({
      text: 'There is an administrator already. An administrator must add the next one.',
      code: 1,
    });
    expect(failureOf(new Error('broken'), userCreate)).toBeUndefined();
    expect(failureOf(new UsageWrong('so'), migrate)?.code).toBe(2);
    expect(failureOf(new FormInvalid([{ field: 'name', rule: 'required', facts: [] }]), migrate)?.code).toBe(
      2,
    );
  });
});
