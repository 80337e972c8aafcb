import { oneStatement } from './one-statement.js';

/** Symmetric: each relation is two rows. */
export const caseRelation = oneStatement(
  'CreateCaseRelation1795478445000',
  `
  CREATE TABLE IF NOT EXISTS case_relation (
    case_id BIGINT UNSIGNED NOT NULL,
    related_id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (case_id, related_id),
    CONSTRAINT relation_of_case FOREIGN KEY (case_id) REFERENCES desk_case (id),
    CONSTRAINT relation_to_case FOREIGN KEY (related_id) REFERENCES desk_case (id)
  ) ENGINE=InnoDB
  `,
);
