import { oneStatement } from './one-statement.js';

export const draft = oneStatement(
  'CreateDraft1795478470000',
  `
  CREATE TABLE IF NOT EXISTS draft (
    staff_id BIGINT UNSIGNED NOT NULL,
    draft_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fields JSON NULL,
    saved_at DATETIME(3) NOT NULL,
    done_form VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (staff_id, draft_key),
    KEY newest_of (staff_id, saved_at),
    KEY by_age (saved_at),
    CONSTRAINT draft_of_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
