import { oneStatement } from './one-statement.js';

export const session = oneStatement(
  'CreateSession1795478405000',
  `
  CREATE TABLE IF NOT EXISTS session (
    token_hash BINARY(32) PRIMARY KEY,
    staff_id BIGINT UNSIGNED NOT NULL,
    created_at DATETIME(3) NOT NULL,
    seen_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    KEY by_staff (staff_id),
    KEY by_expiry (expires_at),
    CONSTRAINT session_of_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
