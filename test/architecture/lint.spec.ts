import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join, relative } from 'node:path';
import { PlantedTree, runNode } from './planted-tree.js';

const eslint = join(process.cwd(), 'node_modules/eslint/bin/eslint.js');
const config = join(process.cwd(), 'eslint.config.mjs');

/** Each is planted in a file of its own, with what the linter says of it. */
const offences: [name: string, file: string, statement: string, said: RegExp][] = [
  ['a default export', 'src/a.ts', 'export default 1;', /default export/],
  [
    'a default export by another name',
    'libs/rule/src/b.ts',
    'const b = 1;\nexport { b as default };',
    /default export/,
  ],
  ['raw HTML', 'src/c.tsx', "export const c = <p dangerouslySetInnerHTML={{ __html: '' }} />;", /raw HTML/],
  ['an inline style', 'src/d.tsx', "export const d = <p style={{ color: 'red' }} />;", /inline styles/],
  ['an inline htmx handler', 'src/e.tsx', 'export const e = <p hx-on:click="go()" />;', /inline handlers/],
  ['htmx values that are code', 'src/f.tsx', 'export const f = <p hx-vals="js:{a: now()}" />;', /eval/],
  ['an inline handler', 'src/g.tsx', 'export const g = <p onclick="go()" />;', /inline handlers/],
  [
    'an id made a number',
    'src/h.ts',
    'export const h = (row: { id: string }) => Number(row.id);',
    /opaque strings/,
  ],
  [
    'an id made a number by a plus',
    'src/i.ts',
    'export const i = (advisorId: string) => +advisorId;',
    /opaque strings/,
  ],
  ['the wall clock', 'src/j.ts', 'export const j = () => Date.now();', /Ask the clock/],
  [
    'the wall clock in the configuration',
    'src/platform/config/k.ts',
    'export const k = () => new Date();',
    /Ask the clock/,
  ],
  ['chance in a lib', 'libs/rule/src/l.ts', 'export const l = () => Math.random();', /pen and paper/],
  [
    'the environment read in passing',
    'src/m.ts',
    'export const m = process.env.PORT;',
    /Only platform\/config/,
  ],
  [
    'the environment read by the clock',
    'src/platform/clock/n.ts',
    'export const n = process.env.TZ;',
    /Only platform\/config/,
  ],
  [
    'a test that runs alone',
    'src/o.spec.ts',
    "import { test } from '@jest/globals';\ntest.only('x', () => {});",
    /Every test runs/,
  ],
  [
    'a test that is only promised',
    'test/flows/p.flow.spec.ts',
    "import { test } from '@jest/globals';\ntest.todo('x');",
    /Every test runs/,
  ],
  [
    'a type imported as a value',
    'src/q.ts',
    "import { Row } from './lawful.js';\nexport type Q = Row;",
    /only used as types/,
  ],
];

const sql = (body: string) =>
  `interface Db { query(sql: string, values?: unknown[]): Promise<unknown[]> }\n${body}\n`;

/** SQL whose text comes from outside, each by another way in. */
const foreignSql = {
  'a parameter': 'export const find = (db: Db, where: string) => db.query(`SELECT 1 WHERE ${where}`);',
  'a sum': "export const find = (db: Db, name: string) => db.query('SELECT 1 FROM ' + name);",
  'a variable that may change':
    "export const find = (db: Db, name: string) => { let sql = 'SELECT'; sql += name; return db.query(sql); };",
  'a part of a form':
    'export const find = (db: Db, form: { sort: string }) => { const { sort } = form; return db.query(`ORDER BY ${sort}`); };',
  'a function of ours that lets it through':
    'const by = (column: string) => `ORDER BY ${column}`;\nexport const find = (db: Db, sort: string) => db.query(by(sort));',
  'a list joined':
    "export const find = (db: Db, all: string[]) => db.query(all.map((one) => `x = '${one}'`).join(' OR '));",
  'a list pushed to':
    "export const find = (db: Db, more: string) => { const parts = ['a = 1']; parts.push(more); return db.query(parts.join(' AND ')); };",
  'a private method':
    'export class Find { constructor(private db: Db) {} run(name: string) { return this.read(name); } private read(t: string) { return this.db.query(`FROM ${t}`); } }',
};

/** What is often useful and always safe. */
const ownSql = `
import { columns } from './lawful.js';
const atMost = 50;
const orders = { due: 'due_at, id', received: 'received_at DESC' } as const;
const alias = (name: string) => \`JOIN word \${name} USING (id)\`;
const marks = (count: number) => Array(count).fill('?').join(', ');
export function find(db: Db, sort: keyof typeof orders, mine: boolean, words: string[], side: 'a' | 'b') {
  const conditions: { sql: string; value: string }[] = [{ sql: 'id > ?', value: '' }];
  if (mine) conditions.push({ sql: 'assignee = ?', value: 'me' });
  const where = conditions.map((one) => one.sql).join(' AND ');
  const [index, column] = mine ? ['mine', 'assignee'] : ['all', 'id'];
  return db.query(
    \`SELECT \${columns}, \${side}.\${column} FROM t FORCE INDEX (\${index}) \${words.map((_, n) => alias(\`w\${n}\`)).join(' ')}
      WHERE \${where || '1 = 1'} AND id IN (\${marks(words.length)}) ORDER BY \${orders[sort]} LIMIT \${atMost}\`,
    words,
  );
}
export class Kept {
  constructor(private readonly db: Db) {}
  run(id: string) { return this.read('id = ?', [id]); }
  private read(where: string, values: string[]) { return this.db.query(\`SELECT 1 WHERE \${where}\`, values); }
}
`;

const injectable = `
import { type CanActivate, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
@Injectable()
export class Guard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate() { return this.reflector !== undefined; }
}
`;

describe('the linter', () => {
  const foreign = Object.entries(foreignSql).map(([name, body], n) => ({
    name,
    file: `src/sql-${n}.ts`,
    body,
  }));
  const tree = new PlantedTree({
    ...Object.fromEntries(offences.map(([, file, statement]) => [file, `${statement}\n`])),
    ...Object.fromEntries(foreign.map(({ file, body }) => [file, sql(body)])),
    'src/lawful.ts':
      "export interface Row { id: string }\nexport const columns = ['id', 'name'].join(', ');\n",
    'src/lawful-sql.ts': sql(ownSql),
    'src/lawful-guard.ts': injectable,
    'src/platform/clock/lawful.ts': 'export const now = () => new Date();\n',
    'src/platform/config/lawful.ts': 'export const env = process.env;\n',
    'test/lawful.spec.ts': 'export const now = new Date();\nexport const port = process.env.PORT;\n',
  });
  const said = new Map<string, string[]>();

  beforeAll(async () => {
    const { output } = await runNode(
      [eslint, '--config', config, '-f', 'json', 'src', 'libs', 'test'],
      tree.folder,
    );
    const files = JSON.parse(output) as { filePath: string; messages: { message: string }[] }[];
    for (const { filePath, messages } of files)
      said.set(
        relative(tree.folder, filePath),
        messages.map(({ message }) => message),
      );
  }, 240_000);
  afterAll(() => tree.remove());

  test.each(offences)('stops %s', (_, file, __, expected) => {
    expect(said.get(file)).toEqual([expect.stringMatching(expected)]);
  });

  test.each(foreign)('stops SQL put together from $name', ({ file }) => {
    expect(said.get(file)).toEqual([expect.stringMatching(/not written in the code/)]);
  });

  test('lets pass what is lawful: SQL from constants, the clock in its place, classes that Nest injects', () => {
    const lawful = [...said].filter(([file]) => file.includes('lawful'));
    expect(lawful.length).toBe(6);
    for (const [file, messages] of lawful) expect([file, messages]).toEqual([file, []]);
  });
});
