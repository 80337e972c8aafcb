// Lints the OpenAPI document of the built desk. Nest's preview mode reads the controllers and starts nothing.
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { NestFactory } from '@nestjs/core';
import { join } from 'node:path';
import { prepare } from './bootstrap.mjs';
import { projectRoot } from './folders.mjs';
import { runVerb } from './terminal.mjs';

const built = (file) => import(join(projectRoot, 'dist/src', file));

async function document(warnings) {
  await import('reflect-metadata');
  const { AppModule } = await built('app.module.js');
  const { Config } = await built('platform/config/config.js');
  const { makeLog } = await built('platform/log/log.js');
  const { fastifyAdapter } = await built('platform/http/web-app.js');
  const { buildOpenApi } = await built('platform/http/openapi.js');
  // Nothing is connected to; the addresses only have to be addresses.
  const addresses = { DATABASE_URL: 'mysql://none@localhost/none', REDIS_URL: 'redis://localhost' };
  const config = Object.assign(new Config(), addresses);
  const { Logger } = await import('@nestjs/common');
  Logger.overrideLogger({ log() {}, error: console.error, warn: (text) => warnings.push(text) });
  const module = AppModule.for({ config, log: makeLog('silent', 'check'), process: 'web' });
  const app = await NestFactory.create(module, fastifyAdapter(config), {
    preview: true,
    abortOnError: false,
  });
  warnings.length = 0; // Nest has said that this is a preview
  return buildOpenApi(app, 'sid');
}

/** The document breaks no rule of Redocly's recommended set, warnings included, and no two forms share a name. */
async function check() {
  await prepare();
  const warnings = [];
  const source = JSON.stringify(await document(warnings));
  const config = await createConfig({ extends: ['recommended-strict'] });
  const found = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  const problems = [
    ...warnings,
    ...found.map(({ ruleId, message, location }) => `${location[0]?.pointer} ${message} (${ruleId})`),
  ];
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

await runVerb(check);
