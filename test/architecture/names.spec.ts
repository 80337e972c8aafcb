import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { filesBelow, textOf } from './sources.js';

const files = filesBelow('src', 'libs', 'migrations', 'test');
const product = files.filter((file) => !/\.spec\.tsx?$/.test(file));
const inModules = product.filter((file) => file.startsWith('src/modules/'));
const modules = readdirSync('src/modules');

const kebab = (name: string) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
const classesIn = (file: string) =>
  [...textOf(file).matchAll(/^export (?:abstract )?class (\w+)/gm)].map((m) => m[1]);
const exportsIn = (file: string) =>
  [
    ...textOf(file).matchAll(
      /^export (?:abstract )?(?:class|function|const|interface|type|async function) (\w+)/gm,
    ),
  ].map((m) => m[1] ?? '');

describe('names', () => {
  test('say what a thing is for: no Manager, Helper, Util, Impl, Base', () => {
    const vague = /[a-z](Manager|Helpers?|Utils?|Impl|Base)$/;
    const vagueFile = /-(manager|helpers?|utils?|impl|base)[.\w]*$|^(helpers?|utils?)\./;
    const named = product.flatMap((file) => exportsIn(file).map((name) => `${file}: ${name}`));
    expect(product.filter((file) => vagueFile.test(basename(file)))).toEqual([]);
    expect(named.filter((name) => vague.test(name))).toEqual([]);
  });

  test('leave no third drawer: no folder called shared, common, utils or helpers', () => {
    expect(files.filter((file) => /(^|\/)(shared|common|utils?|helpers?)\//.test(file))).toEqual([]);
  });

  test('of files are lower case with hyphens', () => {
    expect(files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*$/.test(basename(file)))).toEqual([]);
  });
});

describe('every module', () => {
  test.each(modules)('%s has its wiring and a face that fits on a card', (name) => {
    expect(inModules).toContain(`src/modules/${name}/${name}.module.ts`);
    // The rightmost has nobody to its right, so it needs no face.
    if (name === 'desk') return;
    const face = textOf(`src/modules/${name}/index.ts`);
    expect(face.trim().split('\n').length).toBeLessThan(25);
    expect(face.replace(/^(export [^;]*;|\/\/.*|\s*)$/gms, '').trim()).toBe('');
  });

  test.each([
    ['use-cases', /^[a-z-]+\.ts$/],
    ['queries', /\.query\.ts$|^[a-z-]+-row\.ts$/],
    ['web', /\.(pages|api|form|forms|answer|answers)\.ts$|^[a-z-]+\.ts$/],
    ['views', /\.(page|part|mail)\.tsx$|^[a-z-]+\.ts$/],
    ['jobs', /\.(job|module)\.ts$|^[a-z-]+-sweep\.ts$/],
  ])('keeps in %s only what belongs there', (room, belongs) => {
    const inRoom = inModules.filter((file) => file.includes(`/${room}/`));
    expect(inRoom.length).toBeGreaterThan(0);
    expect(inRoom.filter((file) => !belongs.test(basename(file)))).toEqual([]);
  });

  test.each([
    ['queries', /\.query\.ts$/],
    ['web', /\.(pages|api|form|answer)\.ts$/],
    ['views', /\.(page|part|mail)\.tsx$/],
    ['jobs', /\.job\.ts$/],
  ])('has nothing that belongs in %s elsewhere', (room, kind) => {
    const astray = inModules.filter((file) => kind.test(file) && !file.includes(`/${room}/`));
    expect(astray).toEqual([]);
  });

  test('knows no room but those of the house', () => {
    const rooms = new Set(
      inModules.map((file) => file.split('/')[3] ?? '').filter((part) => !part.includes('.')),
    );
    expect([...rooms].sort()).toEqual(['jobs', 'queries', 'use-cases', 'views', 'web']);
  });

  test('names a use case by what it does: CloseInquiry.run in close-inquiry.ts', () => {
    const useCases = inModules.filter((file) => file.includes('/use-cases/'));
    for (const file of useCases) {
      expect([file, classesIn(file).map((name) => kebab(name ?? ''))]).toEqual([
        file,
        [basename(file, '.ts')],
      ]);
      expect(textOf(file)).toMatch(/^ {2}(async )?run\(/m);
    }
  });
});

// The catalogue is data: a module's words stay together.
test('no file but the catalogue’s is longer than 250 lines', () => {
  const long = files
    .map((file) => [file, textOf(file).split('\n').length - 1] as const)
    .filter(([file, n]) => n > 250 && !file.startsWith('src/texts/'));
  expect(long).toEqual([]);
});
