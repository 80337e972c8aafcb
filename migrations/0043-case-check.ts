import { oneStatement } from './one-statement.js';

export const caseCheck = oneStatement(
  'CreateCaseCheck1795478443000',
  `
  CREATE TABLE IF NOT EXISTS case_check (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT UNSIGNED NOT NULL,
    text VARCHAR(200) NOT NULL,
    done_at DATETIME(3) NULL,
    done_by BIGINT UNSIGNED NULL,
    KEY by_case (case_id, id),
    CONSTRAINT check_of_case FOREIGN KEY (case_id) REFERENCES desk_case (id)
  ) ENGINE=InnoDB
  `,
);
