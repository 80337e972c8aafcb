import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync, readFileSync } from 'node:fs';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { setAssetManifest } from './platform/html/components/asset-url.js';
import { dressApp, fastifyAdapter } from './platform/http/web-app.js';
import { NestLog, type Logger } from './platform/log/log.js';
import { assertDatabase } from './start-up.js';

/** Beside the compiled code, or under dist/ when the sources themselves run, as in tests. */
const files = [new URL('../public/', import.meta.url), new URL('../dist/public/', import.meta.url)] as const;

/** The web process, listening on PORT (0: any). Tests start it in their own process with their own clock. */
export async function startWeb(config: Config, log: Logger, clock?: Clock): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.for({ config, log, process: 'web', clock }),
    fastifyAdapter(config),
    { logger: new NestLog(log), abortOnError: false },
  );
  await assertDatabase(app);
  const assets = files.find((folder) => existsSync(new URL('manifest.json', folder))) ?? files[1];
  setAssetManifest(
    JSON.parse(readFileSync(new URL('manifest.json', assets), 'utf8')) as Record<string, string>,
  );
  await dressApp(app, config, log, assets.pathname);
  app.enableShutdownHooks();
  await app.listen(config.PORT, config.HOST);
  return app;
}
