import { oneStatement } from './one-statement.js';

/** The sheets are JSON in which two hundred candidates repeat the same names: compressed, a fifteenth of it is left. */
export const assignment = oneStatement(
  'CreateAssignment1795478419000',
  `
  CREATE TABLE IF NOT EXISTS assignment (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BIGINT UNSIGNED NOT NULL,
    advisor_id BIGINT UNSIGNED NULL,
    decided_at DATETIME(3) NOT NULL,
    decided_by BIGINT UNSIGNED NULL,
    because VARCHAR(300) NULL,
    rule_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    facts MEDIUMTEXT COMPRESSED NULL,
    decision MEDIUMTEXT COMPRESSED NULL,
    KEY by_subject (subject_type, subject_id, id)
  ) ENGINE=InnoDB
  `,
);
