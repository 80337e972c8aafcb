import type { INestApplicationContext } from '@nestjs/common';
import { AssignWaitingSweep, SettleCover } from './modules/assignment/index.js';
import { WakeCases } from './modules/cases/index.js';
import { ClearUnfinished } from './modules/drafts/index.js';
import { ClearSignIns } from './modules/identity/index.js';
import { Heartbeat } from './platform/health/heartbeat.js';
import { RequestKeys } from './platform/database/request-keys.js';

export interface TimedTask {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: () => Promise<unknown>;
}

const minute = 60;
const hour = 60 * minute;

/**
 * Everything that happens by the clock, in every worker. Plain timers over SQL, safe to run many times at once:
 * a schedule in Redis would be forgotten with it.
 */
export function schedule(app: INestApplicationContext): TimedTask[] {
  const heartbeat = app.get(Heartbeat);
  const waiting = app.get(AssignWaitingSweep);
  const cover = app.get(SettleCover);
  const sleeping = app.get(WakeCases);
  const signIns = app.get(ClearSignIns);
  const unfinished = app.get(ClearUnfinished);
  const requestKeys = app.get(RequestKeys);
  return [
    { name: 'worker heartbeat', everySeconds: 15, run: () => heartbeat.beat() },
    { name: 'assign what nobody had', everySeconds: 15, run: () => waiting.run() },
    { name: 'lend and bring back work', everySeconds: 15, run: () => cover.run() },
    { name: 'wake the cases whose day has come', everySeconds: 5 * minute, run: () => sleeping.run() },
    { name: 'forget ended sessions and old failures', everySeconds: hour, run: () => signIns.run() },
    { name: 'forget drafts of two weeks ago', everySeconds: hour, run: () => unfinished.run() },
    { name: 'forget request keys of two days ago', everySeconds: hour, run: () => requestKeys.forget() },
  ];
}
