import 'reflect-metadata';
import { startUp } from './start-up.js';
import { startWeb } from './web.js';

await startUp('web', async (config, log) => {
  const app = await startWeb(config, log);
  log.info({ address: await app.getUrl() }, 'web ready');
});
