import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';
import { Heartbeat } from './platform/health/heartbeat.js';
import { NestLog } from './platform/log/log.js';
import { redisKeepsJobs } from './platform/queue/eviction-check.js';
import { schedule } from './schedule.js';
import { assertDatabase, startUp } from './start-up.js';
import { runTimers } from './timers.js';

await startUp('worker', async (config, log) => {
  if (!(await redisKeepsJobs(config.REDIS_URL)))
    log.warn('Redis does not answer; work is found by the sweeps alone');
  const app = await NestFactory.createApplicationContext(
    WorkerModule.for({ config, log, process: 'worker' }),
    {
      logger: new NestLog(log),
      abortOnError: false,
    },
  );
  await assertDatabase(app);
  const timers = runTimers(schedule(app), log);
  log.info('worker ready');
  const stop = async () => {
    await timers.stop();
    await app.get(Heartbeat).stop();
    await app.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
});
