import { oneStatement } from './one-statement.js';

export const advisorDay = oneStatement(
  'CreateAdvisorDay1795478417000',
  `
  CREATE TABLE IF NOT EXISTS advisor_day (
    advisor_id BIGINT UNSIGNED NOT NULL,
    day DATE NOT NULL,
    given_count INT NOT NULL DEFAULT 0,
    given_quarters INT NOT NULL DEFAULT 0,
    PRIMARY KEY (advisor_id, day),
    KEY by_day (day, advisor_id, given_quarters),
    CONSTRAINT day_of_advisor FOREIGN KEY (advisor_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
