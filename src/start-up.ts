import { getDataSourceToken } from '@nestjs/typeorm';
import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { readConfig, ConfigInvalid, type Config } from './platform/config/config.js';
import { assertUsable, DatabaseUnusable } from './platform/database/boot-checks.js';
import { makeLog, type Logger } from './platform/log/log.js';
import { RedisEvicts } from './platform/queue/eviction-check.js';

/** Thrown by a check at start-up: its message is for a person, a stack would only hide it. */
const forPeople = [ConfigInvalid, DatabaseUnusable, RedisEvicts];

/** Runs a process's start; what stops it is said in one clear line each, and the process ends with 1. */
export async function startUp(
  name: 'web' | 'worker' | 'cli',
  start: (config: Config, log: Logger) => Promise<void>,
): Promise<void> {
  try {
    const config = readConfig();
    await start(config, makeLog(config.LOG_LEVEL, name));
  } catch (error) {
    const known = forPeople.some((kind) => error instanceof kind) || isConnectionError(error);
    process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`);
    process.exit(1);
  }
}

export async function assertDatabase(app: INestApplicationContext): Promise<void> {
  await assertUsable(app.get<DataSource>(getDataSourceToken()));
}

function isConnectionError(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  if (!/^(ECONN|ENOENT|ER_ACCESS|ER_BAD_DB|ETIMEDOUT|EAI_)/.test(code)) return false;
  (error as Error).message = `The database at DATABASE_URL cannot be reached (${code}).`;
  return true;
}
