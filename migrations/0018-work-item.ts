import { oneStatement } from './one-statement.js';

export const workItem = oneStatement(
  'CreateWorkItem1795478418000',
  `
  CREATE TABLE IF NOT EXISTS work_item (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    subject_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BIGINT UNSIGNED NOT NULL,
    advisor_id BIGINT UNSIGNED NULL,
    enterprise_id BIGINT UNSIGNED NULL,
    contact_id BIGINT UNSIGNED NULL,
    topic VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points TINYINT UNSIGNED NOT NULL,
    phase VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open TINYINT NOT NULL,
    given_at DATETIME(3) NULL,
    closed_at DATETIME(3) NULL,
    UNIQUE KEY by_subject (subject_type, subject_id),
    KEY by_advisor (advisor_id, open),
    KEY by_enterprise (enterprise_id, id, advisor_id),
    KEY cases_of_enterprise (enterprise_id, subject_type, open, advisor_id),
    KEY by_contact (contact_id, id, advisor_id),
    KEY cases_of_contact (contact_id, subject_type, open, advisor_id)
  ) ENGINE=InnoDB
  `,
);
