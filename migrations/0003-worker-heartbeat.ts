import { oneStatement } from './one-statement.js';

export const workerHeartbeat = oneStatement(
  'CreateWorkerHeartbeat1795478403000',
  `
  CREATE TABLE IF NOT EXISTS worker_heartbeat (
    worker VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    beat_at DATETIME(3) NOT NULL
  ) ENGINE=InnoDB
  `,
);
