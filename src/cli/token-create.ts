import { parseArgs } from 'node:util';
import { CreateApiToken, StaffDirectory } from '../modules/identity/index.js';
import { TextField } from '../platform/http/fields.js';
import { readForm } from '../platform/http/form.js';
import { Refusal } from '../platform/http/refusal.js';
import { systemPerson } from '../platform/http/who.js';
import type { Verb } from './verb.js';

class TokenOptions {
  @TextField({ max: 254 }) email: string;
  @TextField({ max: 80 }) name: string;
}

export const tokenCreate: Verb = {
  name: 'token:create',
  summary: 'Make an API token that acts as a person; printed once, revoked under Indstillinger',
  usage: `  --email mette@kommune.example
  --name "Power BI"         what it is for`,
  async run(args, desk) {
    const one = { type: 'string' } as const;
    const form = readForm(
      TokenOptions,
      parseArgs({ args: [...args], options: { email: one, name: one } }).values,
    );
    const owner = await (await desk.get(StaffDirectory)).byEmail(form.email);
    if (!owner?.active) throw new Refusal('staff.unknown', 'not-found');
    const { token } = await (await desk.get(CreateApiToken)).run(form.name, owner, systemPerson);
    desk.say(token);
  },
};
