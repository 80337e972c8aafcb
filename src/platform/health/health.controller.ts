import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Public } from '../http/access.js';
import { QueryLog } from '../database/query-log.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    private readonly statements: QueryLog,
  ) {}

  @Public()
  @Get('/health/live')
  live() {
    return { live: true };
  }

  @Public()
  @Get('/health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.readiness.report();
    reply.status(report.ready ? 200 : 503);
    return report;
  }

  @Allow('metrics.read')
  @Get('/metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async scrape() {
    this.metrics.statements.set(this.statements.statements);
    return this.metrics.registry.metrics();
  }
}
