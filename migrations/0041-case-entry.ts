import { oneStatement } from './one-statement.js';

/** The journal: date sent or received, direction and what it is about (offentlighedsloven § 15). */
export const caseEntry = oneStatement(
  'CreateCaseEntry1795478441000',
  `
  CREATE TABLE IF NOT EXISTS case_entry (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    direction VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at DATETIME(3) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    by_staff BIGINT UNSIGNED NULL,
    brief VARCHAR(200) NULL,
    text TEXT NULL,
    data JSON NULL,
    KEY by_case (case_id, at, id),
    CONSTRAINT entry_of_case FOREIGN KEY (case_id) REFERENCES desk_case (id)
  ) ENGINE=InnoDB
  `,
);
