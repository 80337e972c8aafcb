import { oneStatement } from './one-statement.js';

export const conflictOfInterest = oneStatement(
  'CreateConflictOfInterest1795478421000',
  `
  CREATE TABLE IF NOT EXISTS conflict_of_interest (
    advisor_id BIGINT UNSIGNED NOT NULL,
    enterprise_id BIGINT UNSIGNED NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    recorded_by BIGINT UNSIGNED NULL,
    PRIMARY KEY (enterprise_id, advisor_id),
    CONSTRAINT conflict_of_advisor FOREIGN KEY (advisor_id) REFERENCES staff (id),
    CONSTRAINT conflict_with_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
  ) ENGINE=InnoDB
  `,
);
