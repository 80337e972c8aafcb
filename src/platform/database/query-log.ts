import type { Logger as TypeOrmLogger } from 'typeorm';
import type { Logger } from '../log/log.js';

/** Counts statements for /metrics and warns of slow ones, by text only: parameters may hold personal data. */
export class QueryLog implements TypeOrmLogger {
  statements = 0;
  constructor(private readonly to: Logger) {}
  logQuery() {
    this.statements += 1;
  }
  logQueryError(error: string | Error) {
    const { code, errno } = error as { code?: string; errno?: number };
    this.to.debug({ code, errno }, 'statement refused');
  }
  logQuerySlow(time: number, sql: string) {
    this.to.warn({ ms: time, sql: sql.slice(0, 300) }, 'slow statement');
  }
  logSchemaBuild() {}
  logMigration() {}
  log() {}
}
