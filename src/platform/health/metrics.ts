import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` tells; route templates only, never an address with an identifier in it. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly lostBells = new Counter({
    name: 'indgang_bells_lost_total',
    help: 'Jobs that could not be announced in Redis; the sweep finds their rows',
    registers: [this.registry],
  });
  readonly requests = new Histogram({
    name: 'indgang_http_request_seconds',
    help: 'Time to answer, by route template',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 0.8, 2, 5, 15],
    registers: [this.registry],
  });
  readonly liveStreams = new Gauge({
    name: 'indgang_live_streams',
    help: 'Open streams of live updates',
    registers: [this.registry],
  });
  readonly statements = new Gauge({
    name: 'indgang_database_statements_total',
    help: 'SQL statements since the process started',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
