import { oneStatement } from './one-statement.js';

export const viewer = oneStatement(
  'CreateViewer1795478471000',
  `
  CREATE TABLE IF NOT EXISTS viewer (
    subject_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BIGINT UNSIGNED NOT NULL,
    staff_id BIGINT UNSIGNED NOT NULL,
    activity VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seen_at DATETIME(3) NOT NULL,
    PRIMARY KEY (subject_type, subject_id, staff_id),
    KEY by_age (seen_at),
    CONSTRAINT viewer_of_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
