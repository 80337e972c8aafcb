import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

@Injectable()
export class RequestKeys {
  constructor(private readonly db: Database) {}

  /** After 48 hours a repeated key is a new request. In portions, so that no lock is held long. */
  async forget(): Promise<void> {
    for (let removed = portion; removed === portion;) {
      const result: { affectedRows: number } = await this.db.transaction((tx) =>
        tx.query('DELETE FROM request_key WHERE created_at < NOW(3) - INTERVAL 48 HOUR LIMIT ?', [portion]),
      );
      removed = result.affectedRows;
    }
  }
}

const portion = 5000;
