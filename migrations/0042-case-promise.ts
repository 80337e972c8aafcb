import { oneStatement } from './one-statement.js';

export const casePromise = oneStatement(
  'CreateCasePromise1795478442000',
  `
  CREATE TABLE IF NOT EXISTS case_promise (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT UNSIGNED NOT NULL,
    what VARCHAR(300) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    made_at DATETIME(3) NOT NULL,
    made_by BIGINT UNSIGNED NULL,
    settled VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    settled_at DATETIME(3) NULL,
    settled_by BIGINT UNSIGNED NULL,
    KEY by_case (case_id, due_at, id),
    KEY by_due (due_at, id),
    KEY unsettled_by_due (settled, due_at, id),
    CONSTRAINT promise_of_case FOREIGN KEY (case_id) REFERENCES desk_case (id)
  ) ENGINE=InnoDB
  `,
);
