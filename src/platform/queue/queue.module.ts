import { BullModule } from '@nestjs/bull';
import { Module, type DynamicModule } from '@nestjs/common';
import type { QueueOptions } from 'bull';
import { Config } from '../config/config.js';

/** Options of ioredis 5 from `redis://…` or `redis+unix:///path/to/redis.sock`. */
export function redisFrom(url: string): Record<string, unknown> {
  const parsed = new URL(url);
  const login = {
    username: parsed.username || undefined,
    password: decodeURIComponent(parsed.password) || undefined,
  };
  if (parsed.protocol === 'redis+unix:') return { ...login, path: decodeURIComponent(parsed.pathname) };
  const tls = parsed.protocol === 'rediss:' ? { tls: {} } : {};
  return {
    ...login,
    ...tls,
    host: parsed.hostname,
    port: Number(parsed.port || 6379),
    db: Number(parsed.pathname.slice(1) || 0),
  };
}

// A web process must never wait for Redis: Bull's defaults hang add() for minutes when it is down.
const failFast = {
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  connectTimeout: 500,
  commandTimeout: 500,
};
// A worker waits for Redis for ever, and comes back by itself.
const patient = { maxRetriesPerRequest: null, enableReadyCheck: false };

/**
 * Bull is the bell, MariaDB the truth: jobs carry ids only, are not kept, and are never retried here. Whatever a
 * job does is also found by a sweep over SQL, since Redis may lose everything at any moment.
 */
@Module({})
export class QueueModule {
  static for(process: 'web' | 'worker', prefix = 'indgang'): DynamicModule {
    return BullModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config): QueueOptions => ({
        prefix,
        redis: { ...redisFrom(config.REDIS_URL), ...(process === 'web' ? failFast : patient) },
        settings: { lockDuration: 60_000, stalledInterval: 15_000, maxStalledCount: 3, guardInterval: 5_000 },
        defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
      }),
    });
  }
}
