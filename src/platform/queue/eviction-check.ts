import Bull from 'bull';
import { redisFrom } from './queue.module.js';

/** Thrown at the worker's start: a Redis that evicts loses bells in silence, and answers every add() with success. */
export class RedisEvicts extends Error {}

const patience = 3000;

/**
 * Refuses a Redis whose `maxmemory-policy` is not `noeviction` (read from INFO memory, since CONFIG may be closed to
 * us). False when Redis does not answer: the worker's sweeps need none, and it is asked again.
 */
export async function redisKeepsJobs(url: string): Promise<boolean> {
  const queue = new Bull('boot-check', {
    redis: { ...redisFrom(url), maxRetriesPerRequest: 1, connectTimeout: patience, commandTimeout: patience },
  });
  queue.on('error', () => undefined);
  try {
    const info = await queue.client.info('memory');
    const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
    if (policy !== undefined && policy !== 'noeviction')
      throw new RedisEvicts(
        `Redis evicts (maxmemory-policy ${policy}): set it to noeviction, or jobs are lost in silence`,
      );
    return true;
  } catch (error) {
    if (error instanceof RedisEvicts) throw error;
    return false;
  } finally {
    await queue.close().catch(() => undefined);
  }
}
