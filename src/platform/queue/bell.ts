import type { OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bull';
import type { Logger } from '../log/log.js';
import type { Metrics } from '../health/metrics.js';

/**
 * Rings after commit, so that a worker looks at once instead of at its next sweep. A bell that cannot ring is a
 * counter and a log line, never an error to the person: the sweep finds the same rows.
 */
export class Bell implements OnModuleDestroy {
  constructor(
    private readonly queue: Queue<{ id: string }>,
    private readonly metrics: Metrics,
    private readonly log: Logger,
  ) {
    // Without a listener, Bull's connection errors would be printed stack by stack while Redis is away.
    queue.on('error', () => undefined);
  }

  ring(job: string, id: string): void {
    this.queue.add(job, { id }, { jobId: `${job}:${id}` }).catch((error: Error) => {
      this.metrics.lostBells.inc();
      this.log.warn({ job, reason: error.message }, 'bell did not ring; the sweep will find it');
    });
  }

  /** A client that is still seeking its Redis would keep the process alive. */
  onModuleDestroy(): void {
    if (this.queue.client.status !== 'ready') this.queue.client.disconnect();
  }

  /** True when Redis answers within half a second. */
  async answers(): Promise<boolean> {
    if (this.queue.client.status !== 'ready') return false;
    return this.queue.client.ping().then(
      () => true,
      () => false,
    );
  }
}
