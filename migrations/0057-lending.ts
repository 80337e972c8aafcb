import { oneStatement } from './one-statement.js';

export const lending = oneStatement(
  'CreateLending1795478457000',
  `
  CREATE TABLE IF NOT EXISTS lending (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    absence_id BIGINT UNSIGNED NOT NULL,
    work_item_id BIGINT UNSIGNED NOT NULL,
    lender_id BIGINT UNSIGNED NOT NULL,
    borrower_id BIGINT UNSIGNED NOT NULL,
    lent_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NULL,
    brief VARCHAR(2000) NOT NULL,
    version INT UNSIGNED NOT NULL DEFAULT 1,
    accepted_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    ended_as VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    KEY of_item (work_item_id, ended_at),
    KEY of_absence (absence_id, id),
    KEY to_borrower (borrower_id, ended_at, accepted_at)
  ) ENGINE=InnoDB
  `,
);
