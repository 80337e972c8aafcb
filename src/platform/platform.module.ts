import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrations } from '../../migrations/index.js';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { connectionFrom, driverWithSession } from './database/connection.js';
import { Database } from './database/database.js';
import { RequestKeys } from './database/request-keys.js';
import { QueryLog } from './database/query-log.js';
import { Heartbeat } from './health/heartbeat.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { Readiness } from './health/readiness.js';
import { PageInterceptor } from './html/page.interceptor.js';
import { PageRenderer } from './html/page-renderer.js';
import { ApiDocument } from './http/openapi.js';
import { OpenApiController } from './http/openapi.controller.js';
import { TroubleFilter } from './http/trouble.filter.js';
import { LiveController } from './live/live.controller.js';
import { LiveFeed } from './live/live-feed.js';
import { LiveStreams } from './live/live-streams.js';
import { LiveSubjects } from './live/live-subjects.js';
import { LOG, type Logger } from './log/log.js';
import { QueueModule } from './queue/queue.module.js';

export interface ProcessSetUp {
  readonly config: Config;
  readonly log: Logger;
  readonly process: 'web' | 'worker' | 'cli';
  /** Tests bring one they can set. */
  readonly clock?: Clock;
}

/** Tools that know nothing of the desk's subject, the same in the web process, the worker and the command line. */
@Global()
@Module({})
export class PlatformModule {
  static for({ config, log, process, clock = new Clock() }: ProcessSetUp): DynamicModule {
    const statements = new QueryLog(log);
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...connectionFrom(config.DATABASE_URL),
          driver: driverWithSession((line) => log.fatal(line)),
          autoLoadEntities: true,
          migrations,
          logger: statements,
          logging: ['query', 'error'],
          maxQueryExecutionTime: 1000,
          retryAttempts: 1,
        }),
        QueueModule.for(process === 'worker' ? 'worker' : 'web'),
      ],
      controllers: process === 'web' ? [HealthController, OpenApiController, LiveController] : [],
      providers: [
        { provide: Config, useValue: config },
        { provide: LOG, useValue: log },
        { provide: QueryLog, useValue: statements },
        { provide: APP_FILTER, useClass: TroubleFilter },
        { provide: Clock, useValue: clock },
        ApiDocument,
        Database,
        Heartbeat,
        LiveFeed,
        LiveStreams,
        LiveSubjects,
        Metrics,
        Readiness,
        RequestKeys,
        PageRenderer,
        PageInterceptor,
      ],
      exports: [
        Config,
        LOG,
        Clock,
        Database,
        Heartbeat,
        LiveFeed,
        LiveStreams,
        LiveSubjects,
        Metrics,
        Readiness,
        RequestKeys,
        PageRenderer,
        PageInterceptor,
        QueryLog,
      ],
    };
  }
}
