import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { openDesk, type Desk } from '../../test/support/desk.js';
import { CommandContext } from './command-context.js';
import { tokenCreate } from './token-create.js';
import { userCreate } from './user-create.js';

let desk: Desk;
let command: CommandContext;
let said: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  const log = { debug: () => undefined, trace: () => undefined } as never;
  command = new CommandContext(desk.config, log);
  command.say = (line) => said.push(line);
});
afterAll(async () => {
  await command.close();
  await desk.close();
});
beforeEach(() => {
  said = [];
});

const create = (name: string, role: string, ...more: string[]) =>
  userCreate.run(['--name', name, '--email', `${name}@desk.example`, '--role', role, ...more], command);
const password = () => said.join('\n').match(/^Password, shown this once: (\S+)$/m)?.[1] ?? '';

describe('user:create', () => {
  test('makes the first administrator, with a password that is printed once and works; no second one', async () => {
    await create('admin', 'administrator');
    expect(password().length).toBeGreaterThanOrEqual(20);
    await desk.visitor().signIn('admin@desk.example', password());
    await expect(create('another', 'administrator')).rejects.toMatchObject({
      code: 'staff.administrator_exists',
    });
  });

  test('takes the password from standard input, and then prints none', async () => {
    const typed = 'korrekt hest batteri';
    const stdin = jest.spyOn(process, 'stdin', 'get');
    stdin.mockReturnValue(Readable.from([Buffer.from(`${typed}\n`)]) as typeof process.stdin);
    await create('mette', 'advisor', '--password-stdin', '--language', 'en', '--capacity', '80');
    stdin.mockRestore();
    expect(said).toEqual(['mette@desk.example can sign in.']);
    const browser = desk.visitor();
    await browser.signIn('mette@desk.example', typed);
    expect((await browser.get('/api/v1/me')).json).toMatchObject({ language: 'en', roles: ['advisor'] });
    expect(await desk.db.query("SELECT capacity FROM staff WHERE email_key = 'mette@desk.example'")).toEqual([
      { capacity: 80 },
    ]);
  });

  test('refuses a password that is short', async () => {
    const stdin = jest.spyOn(process, 'stdin', 'get');
    stdin.mockReturnValue(Readable.from([Buffer.from('short')]) as typeof process.stdin);
    await expect(create('jonas', 'advisor', '--password-stdin')).rejects.toMatchObject({
      code: 'password.guessable',
    });
    stdin.mockRestore();
  });
});

describe('token:create', () => {
  const token = (email: string) => tokenCreate.run(['--email', email, '--name', 'export'], command);

  test('prints a token that acts as the person, and nothing else', async () => {
    await create('anders', 'coach');
    said = [];
    await token('Anders@desk.example');
    expect(said).toHaveLength(1);
    const me = await desk.visitor().get('/api/v1/me', { authorization: `Bearer ${said[0]}` });
    expect(me.json).toMatchObject({ email: 'anders@desk.example' });
  });

  test('makes none for a stranger, for a closed account, or for a manager', async () => {
    await expect(token('nobody@desk.example')).rejects.toMatchObject({ code: 'staff.unknown' });
    await create('karen', 'manager');
    await expect(token('karen@desk.example')).rejects.toMatchObject({ code: 'right.missing' });
    await desk.db.transaction((tx) =>
      tx.query("UPDATE staff SET active = 0 WHERE email_key = 'anders@desk.example'"),
    );
    await expect(token('anders@desk.example')).rejects.toMatchObject({ code: 'staff.unknown' });
  });
});
