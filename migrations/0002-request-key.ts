import { oneStatement } from './one-statement.js';

export const requestKey = oneStatement(
  'CreateRequestKey1795478402000',
  `
  CREATE TABLE IF NOT EXISTS request_key (
    id BINARY(16) PRIMARY KEY,
    body_sha256 BINARY(32) NOT NULL,
    result JSON NULL,
    created_at DATETIME(3) NOT NULL,
    KEY by_age (created_at)
  ) ENGINE=InnoDB
  `,
);
