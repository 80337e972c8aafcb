import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { AddStaff, roles, type Role } from '../modules/identity/index.js';
import { ChoiceField, TextField, WholeNumberField } from '../platform/http/fields.js';
import { readForm } from '../platform/http/form.js';
import { systemPerson } from '../platform/http/who.js';
import { languages, type Language } from '../texts/index.js';
import { UsageWrong, type Verb } from './verb.js';

class UserOptions {
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 254 }) email: string;
  @ChoiceField(languages, { optional: true }) language?: Language;
  @WholeNumberField({ min: 1, max: 100, optional: true }) capacity?: number;
}

export const userCreate: Verb = {
  name: 'user:create',
  summary: 'Add a person who signs in with a password; this is how the first administrator is made',
  usage: `  --name "Mette Holm"
  --email mette@kommune.example
  --role advisor            one of ${roles.join(', ')}; repeat it for several
  --language da             da (default) or en
  --capacity 100            working-time share in percent of a full-timer
  --password-stdin          read the password from standard input; without it one is made and printed once,
                            to be changed at the first sign-in within a week

An administrator is made here once: while there is an active one, only an administrator adds another.`,
  async run(args, desk) {
    const { role, 'password-stdin': given, ...options } = optionsFrom(args);
    const person = { ...readForm(UserOptions, options), roles: rolesFrom(role) };
    const addStaff = await desk.get(AddStaff);
    if (given) {
      const password = (await text(process.stdin)).replace(/\r?\n$/, '');
      await addStaff.run({ ...person, password }, systemPerson);
    }
    const made = given ? undefined : await addStaff.withPasswordOnce(person, systemPerson);
    desk.say(`${person.email} can sign in.`);
    if (made) desk.say(`Password, shown this once: ${made.password}`);
  },
};

function optionsFrom(args: readonly string[]) {
  const one = { type: 'string' } as const;
  return parseArgs({
    args: [...args],
    options: {
      name: one,
      email: one,
      role: { type: 'string', multiple: true },
      language: one,
      capacity: one,
      'password-stdin': { type: 'boolean' },
    },
  }).values;
}

function rolesFrom(given: readonly string[] = []): Role[] {
  const known = roles.filter((role) => given.includes(role));
  if (known.length === 0 || known.length < new Set(given).size)
    throw new UsageWrong(`--role: one of ${roles.join(', ')}`);
  return known;
}
