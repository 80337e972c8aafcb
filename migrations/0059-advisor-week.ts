import { oneStatement } from './one-statement.js';

/** How much of each weekday an advisor works: whole, am, pm or off. Who has no row works them all. */
export const advisorWeek = oneStatement(
  'CreateAdvisorWeek1795478459000',
  `
  CREATE TABLE IF NOT EXISTS advisor_week (
    advisor_id BIGINT UNSIGNED PRIMARY KEY,
    monday VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tuesday VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wednesday VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    thursday VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    friday VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT week_of_advisor FOREIGN KEY (advisor_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
