import { oneStatement } from './one-statement.js';

/** `changed` tells, field by field, what the two records held before and after: undoing gives it back. */
export const merge = oneStatement(
  'CreateMerge1795478480000',
  `
  CREATE TABLE IF NOT EXISTS merge (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_id BIGINT UNSIGNED NOT NULL,
    into_id BIGINT UNSIGNED NOT NULL,
    merged_at DATETIME(3) NOT NULL,
    merged_by BIGINT UNSIGNED NULL,
    changed JSON NULL,
    undone_at DATETIME(3) NULL,
    undone_by BIGINT UNSIGNED NULL,
    KEY standing (undone_at, merged_at, id)
  ) ENGINE=InnoDB
  `,
);
