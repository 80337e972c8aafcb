import { oneStatement } from './one-statement.js';

export const advisorLoad = oneStatement(
  'CreateAdvisorLoad1795478416000',
  `
  CREATE TABLE IF NOT EXISTS advisor_load (
    advisor_id BIGINT UNSIGNED PRIMARY KEY,
    open_count INT NOT NULL DEFAULT 0,
    open_quarters INT NOT NULL DEFAULT 0,
    last_given_at DATETIME(3) NULL,
    CONSTRAINT load_of_advisor FOREIGN KEY (advisor_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
