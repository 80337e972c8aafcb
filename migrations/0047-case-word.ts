import { oneStatement } from './one-statement.js';

export const caseWord = oneStatement(
  'CreateCaseWord1795478447000',
  `
  CREATE TABLE IF NOT EXISTS case_word (
    word VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    case_id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (word, case_id),
    KEY by_case (case_id)
  ) ENGINE=InnoDB
  `,
);
