import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './folders.mjs';

/** What .env.example lists and what is read are the same names: by platform/config, or by the launcher itself. */
const readText = (...parts) => readFileSync(join(projectRoot, ...parts), 'utf8');
const namesIn = (text, pattern) => new Set([...text.matchAll(pattern)].map(([, name]) => name));

const listed = namesIn(readText('.env.example'), /^#? ?([A-Z][A-Z0-9_]+)=/gm);
const declared = namesIn(
  readText('src/platform/config/config.ts'),
  /^ {2}(?:@.*\s)?([A-Z][A-Z0-9_]+)(?:\?|!)?(?::| =).*;$/gm,
);
const launcher = readdirSync(join(projectRoot, 'src/launch')).filter((file) => file.endsWith('.mjs'));
const launched = namesIn(
  launcher.map((file) => readText('src/launch', file)).join('\n'),
  /process\.env\.(INDGANG_\w+)/g,
);

const read = new Set([...declared, ...launched]);
const problems = [
  ...[...read].filter((name) => !listed.has(name)).map((name) => `${name} is read but not in .env.example`),
  ...[...listed]
    .filter((name) => !read.has(name))
    .map((name) => `${name} is in .env.example but nothing reads it`),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
