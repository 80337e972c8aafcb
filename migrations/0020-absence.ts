import { oneStatement } from './one-statement.js';

export const absence = oneStatement(
  'CreateAbsence1795478420000',
  `
  CREATE TABLE IF NOT EXISTS absence (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    advisor_id BIGINT UNSIGNED NOT NULL,
    from_at DATETIME(3) NOT NULL,
    to_at DATETIME(3) NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    recorded_by BIGINT UNSIGNED NULL,
    KEY by_advisor (advisor_id, to_at),
    KEY by_end (to_at),
    CONSTRAINT absence_of_advisor FOREIGN KEY (advisor_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
