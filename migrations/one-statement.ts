import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration of one statement. DDL commits by itself in MariaDB, so a migration of two could stop half-way; and
 * it goes forward only: a wrong step is mended by the next one.
 */
export function oneStatement(name: string, sql: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }
    down(): Promise<void> {
      throw new Error('Migrations go forward only');
    }
  };
}
