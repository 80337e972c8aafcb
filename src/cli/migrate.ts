import { parseArgs } from 'node:util';
import { migrations } from '../../migrations/index.js';
import { migrate as bringToNewest } from '../platform/database/migrate.js';
import type { Verb } from './verb.js';

export const migrate: Verb = {
  name: 'migrate',
  summary: 'Bring the database to the newest migration',
  usage:
    'Runs as MIGRATE_DATABASE_URL, or DATABASE_URL where that is absent. Safe to repeat and to run twice at once.',
  async run(args, desk) {
    parseArgs({ args: [...args], options: {} });
    const done = await bringToNewest(
      desk.config.MIGRATE_DATABASE_URL ?? desk.config.DATABASE_URL,
      migrations,
    );
    desk.say(done.length === 0 ? 'The database is at the newest migration.' : `Migrated: ${done.join(', ')}`);
  },
};
