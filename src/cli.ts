import 'reflect-metadata';
import { migrations } from '../migrations/index.js';
import { migrate } from './platform/database/migrate.js';
import { startUp } from './start-up.js';

const [verb] = process.argv.slice(2);
await startUp('cli', async (config) => {
  if (verb === 'migrate') console.log(await migrate(config.MIGRATE_DATABASE_URL ?? config.DATABASE_URL, migrations));
});
