import { oneStatement } from './one-statement.js';

export const enterprise = oneStatement(
  'CreateEnterprise1795478410000',
  `
  CREATE TABLE IF NOT EXISTS enterprise (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    cvr CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    municipality_code CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
    postal_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
    rsv_status VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'none',
    created_at DATETIME(3) NOT NULL,
    changed_at DATETIME(3) NULL,
    changed_by BIGINT UNSIGNED NULL,
    version INT UNSIGNED NOT NULL DEFAULT 1,
    KEY by_name (name, id),
    KEY by_rsv_status (rsv_status, name, id),
    KEY by_kind (kind, name, id)
  ) ENGINE=InnoDB
  `,
);
