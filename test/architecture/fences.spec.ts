import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PlantedTree, runNode } from './planted-tree.js';

const configFile = join(process.cwd(), '.dependency-cruiser.cjs');
const cruiser = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = createRequire(import.meta.url)(configFile) as { forbidden: { name: string }[] };
const fences = config.forbidden.map(({ name }) => name);
const leftLooking = fences.filter((name) => name.endsWith('-looks-left'));
const modules = [...leftLooking.map((name) => name.replace('-looks-left', '')), 'desk'];

const module = (path: string) => `src/modules/${path}`;
const uses = (...from: string[]) => from.map((path) => `import '${path}';\n`).join('');

/** Fence → the file that breaks it, and what that file imports. */
const offences: Record<string, [file: string, ...imports: string[]]> = {
  'libs-are-pure': [
    'libs/rule/src/clock.ts',
    'node:fs',
    '../../business-time/src/index.js',
    '../../../src/platform/http/web.js',
  ],
  'platform-knows-no-subject': ['src/platform/mail/mail.ts', '../../modules/audit/index.js'],
  'texts-stand-alone': ['src/texts/da/word.ts', '../../platform/http/web.js'],
  'modules-stand-in-order': [module('novel/novel.ts'), '../audit/index.js'],
  'nobody-needs-the-launcher': [module('audit/demo.ts'), '../../demo/make-demo.js'],
  'no-tests-in-the-product': ['src/web.ts', '../test/support/make.js'],
  'modules-meet-by-face': [module('inquiries/nosy.ts'), '../enterprises/enterprise.entity.js'],
  'the-house-meets-by-face': ['src/cli/nosy.ts', '../modules/audit/queries/trail.query.js'],
  'faces-hide-the-rooms': [module('enterprises/index.ts'), './enterprise.entity.js'],
  'views-only-draw': [
    module('audit/views/trail.page.tsx'),
    '../queries/trail.query.js',
    '../../../platform/queue/bell.js',
  ],
  'queries-only-find': [module('audit/queries/writer.query.ts'), '../audit.repository.js'],
  'queries-hold-no-transaction': [module('audit/queries/tx.query.ts'), '../../../platform/database/tx.js'],
  'use-cases-know-no-request': [module('audit/use-cases/answer.ts'), '../web/trail.form.js'],
  'controllers-are-thin': [module('audit/web/trail.api.ts'), '../audit.repository.js'],
  'rules-are-pure': [module('audit/audit.policy.ts'), '@nestjs/common'],
  'typeorm-is-fenced': [module('audit/use-cases/save.ts'), 'typeorm'],
  '@nestjs/typeorm-is-fenced': [module('audit/web/source.ts'), '@nestjs/typeorm'],
  'mysql2-is-fenced': [module('audit/pool.ts'), 'mysql2'],
  'bull-is-fenced': [module('audit/use-cases/ring.ts'), 'bull'],
  '@nestjs/bull-is-fenced': [module('audit/use-cases/ring-nest.ts'), '@nestjs/bull'],
  'preact-is-fenced': [module('audit/queries/drawn.query.ts'), 'preact'],
  'preact-render-to-string-is-fenced': [module('audit/views/twice.part.tsx'), 'preact-render-to-string'],
  'pino-is-fenced': [module('audit/shout.ts'), 'pino'],
  '@node-rs/argon2-is-fenced': [module('audit/hash.ts'), '@node-rs/argon2'],
  'temporal-polyfill-is-fenced': [module('audit/day.ts'), 'temporal-polyfill'],
  'libphonenumber-js-is-fenced': [module('audit/phone.ts'), 'libphonenumber-js'],
  'cli-progress-is-fenced': [module('audit/bar.ts'), 'cli-progress'],
  'no-circles': ['src/platform/circle/one.ts', './two.js'],
  'nothing-missing': ['src/platform/circle/lost.ts', './nowhere.js'],
  'no-tools-in-the-product': ['src/platform/tool.ts', 'fast-check'],
  ...Object.fromEntries(
    leftLooking.map((name, at) => [
      name,
      [module(`${modules[at]}/right.ts`), `../${modules[at + 1]}/index.js`],
    ]),
  ),
};

/** What a house in order does: no fence may mind. */
const lawful = {
  'libs/rule/src/index.ts': uses('node:url'),
  'libs/business-time/src/index.ts': uses('temporal-polyfill'),
  'src/texts/da/dates.ts': uses('#desk/business-time'),
  'src/platform/http/web.ts': uses('#desk/business-time', '../database/tx.js'),
  'src/platform/database/tx.ts': uses('typeorm', 'mysql2'),
  'src/platform/queue/bell.ts': uses('bull'),
  'src/platform/circle/types.ts': "import type { B } from './types-too.js';\nexport type A = B;\n",
  'src/platform/circle/types-too.ts': "import type { A } from './types.js';\nexport type B = A[];\n",
  [module('audit/audit.repository.ts')]: uses('typeorm', '../../platform/database/tx.js'),
  [module('audit/queries/trail.query.ts')]: 'export interface Row { id: string }\n',
  [module('audit/views/row.part.tsx')]:
    "import type { Row } from '../queries/trail.query.js';\nexport type R = Row;\n",
  [module('audit/web/trail.form.ts')]: uses('../queries/trail.query.js', '../views/row.part.js'),
  [module('audit/audit.db.spec.ts')]: uses(
    '../desk/index.js',
    '../enterprises/enterprise.entity.js',
    'fast-check',
  ),
  [module('enterprises/enterprise.entity.ts')]: uses('typeorm'),
  [module('desk/desk.ts')]: uses('../audit/index.js', '../enterprises/index.js'),
  'src/app.module.ts': uses('./modules/audit/audit.module.js'),
  [module('audit/audit.module.ts')]: uses('@nestjs/typeorm', '@nestjs/bull'),
  'src/demo/make-demo.ts': uses('../modules/audit/index.js'),
  'test/support/make.ts': uses('../../src/modules/audit/audit.repository.js'),
  ...Object.fromEntries(
    modules
      .filter((name) => name !== 'enterprises')
      .map((name) => [module(`${name}/index.ts`), 'export {};\n']),
  ),
};

const accomplices = { 'src/platform/circle/two.ts': uses('./one.js') };

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the import fences', () => {
  const planted = Object.fromEntries(
    Object.values(offences).map(([file, ...imports]) => [file, uses(...imports)]),
  );
  const tree = new PlantedTree({ ...lawful, ...accomplices, ...planted });
  let violations: Violation[];

  beforeAll(async () => {
    const folders = ['src', 'libs', 'test'];
    const { output } = await runNode(
      [cruiser, '--config', configFile, '-T', 'json', ...folders],
      tree.folder,
    );
    violations = (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
  }, 240_000);
  afterAll(() => tree.remove());

  test('every fence has an offence planted against it', () => {
    expect(Object.keys(offences).sort()).toEqual([...fences].sort());
  });

  test.each(Object.keys(offences))('%s stops each import it is for', (fence) => {
    const [file, ...imports] = offences[fence] ?? [];
    const stopped = violations.filter(({ from, rule }) => from === file && rule.name === fence);
    expect(stopped).toHaveLength(imports.length);
  });

  test('nothing lawful is stopped', () => {
    expect(violations.filter(({ from }) => from in lawful)).toEqual([]);
  });
});

test('our own tree keeps inside its fences', async () => {
  const folders = ['src', 'libs', 'migrations', 'test'];
  const { code, output } = await runNode([cruiser, '--config', configFile, ...folders]);
  expect(output).not.toContain('error');
  expect(code).toBe(0);
}, 240_000);
