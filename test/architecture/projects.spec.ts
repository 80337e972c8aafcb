import { expect, test } from '@jest/globals';
import { globsToMatcher } from 'jest-util';
import { join } from 'node:path';
import { filesBelow } from './sources.js';

interface Project {
  readonly displayName: string;
  readonly rootDir: string;
  readonly testMatch: readonly string[];
}

const { default: config } = (await import(join(process.cwd(), 'jest.config.mjs'))) as {
  default: { projects: readonly Project[] };
};
const projects = config.projects.map(({ displayName, rootDir, testMatch }) => ({
  displayName,
  matches: globsToMatcher(testMatch.map((glob) => glob.replace('<rootDir>', rootDir))),
}));
const specs = filesBelow('src', 'libs', 'migrations', 'test').filter((file) => /\.spec\.tsx?$/.test(file));

test.each(specs)('%s is run by exactly one Jest project', (file) => {
  const by = projects.filter(({ matches }) => matches(join(process.cwd(), file)));
  expect(by.map(({ displayName }) => displayName)).toHaveLength(1);
});

test('every Jest project has tests to run', () => {
  const idle = projects.filter(({ matches }) => !specs.some((file) => matches(join(process.cwd(), file))));
  expect(idle.map(({ displayName }) => displayName)).toEqual([]);
});
