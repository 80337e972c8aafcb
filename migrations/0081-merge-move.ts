import { oneStatement } from './one-statement.js';

/** One row for each row that came to name the survivor instead: what undoing gives back, and what must wait for it. */
export const mergeMove = oneStatement(
  'CreateMergeMove1795478481000',
  `
  CREATE TABLE IF NOT EXISTS merge_move (
    merge_id BIGINT UNSIGNED NOT NULL,
    table_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    column_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    row_key BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (merge_id, table_name, column_name, row_key),
    KEY by_row (table_name, row_key, merge_id),
    CONSTRAINT move_of_merge FOREIGN KEY (merge_id) REFERENCES merge (id)
  ) ENGINE=InnoDB
  `,
);
