import { oneStatement } from './one-statement.js';

export const apiToken = oneStatement(
  'CreateApiToken1795478406000',
  `
  CREATE TABLE IF NOT EXISTS api_token (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    staff_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(80) NOT NULL,
    token_hash BINARY(32) NOT NULL UNIQUE,
    created_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL,
    revoked_at DATETIME(3) NULL,
    KEY by_staff (staff_id),
    CONSTRAINT api_token_of_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
