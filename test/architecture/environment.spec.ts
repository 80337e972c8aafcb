import { expect, test } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { Config, configNames } from '../../src/platform/config/config.js';
import { filesBelow, textOf } from './sources.js';

const listed = [...textOf('.env.example').matchAll(/^([A-Z][A-Z0-9_]+)=$/gm)].map(([, name]) => name ?? '');

/** Where the launcher keeps the embedded servers' data; the desk's processes never ask. */
const launcherNames = ['INDGANG_DATA'];
/** The machine's own, and what our launcher tells the tools it starts. */
const machinery = /^(PATH|npm_\w+|JEST_\w+|TEST_\w+|CHROMIUM_PATH)$/;

test('.env.example lists exactly what the desk and its launcher read', () => {
  expect([...listed].sort()).toEqual([...configNames, ...launcherNames].sort());
});

test('every variable that is read has a rule for its value', () => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Config, '', false, false);
  expect([...new Set(rules.map(({ propertyName }) => propertyName))].sort()).toEqual([...configNames].sort());
});

test('nothing else is read anywhere', () => {
  const read = filesBelow('src', 'libs', 'migrations').flatMap((file) =>
    [...textOf(file).matchAll(/\bprocess\.env(?:\.(\w+)|\['(\w+)'\])/g)].map((m) => m[1] ?? m[2] ?? ''),
  );
  expect([...new Set(read)].filter((name) => !machinery.test(name) && !listed.includes(name))).toEqual([]);
});

test('each variable in .env.example says what it is for', () => {
  const lines = textOf('.env.example').split('\n');
  const mute = listed.filter((name) => !lines[lines.indexOf(`${name}=`) - 1]?.startsWith('# '));
  expect(mute).toEqual([]);
});
