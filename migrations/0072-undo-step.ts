import { oneStatement } from './one-statement.js';

export const undoStep = oneStatement(
  'CreateUndoStep1795478472000',
  `
  CREATE TABLE IF NOT EXISTS undo_step (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    subject_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BIGINT UNSIGNED NOT NULL,
    act VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    by_staff BIGINT UNSIGNED NOT NULL,
    at DATETIME(3) NOT NULL,
    open_until DATETIME(3) NOT NULL,
    version INT UNSIGNED NOT NULL,
    was JSON NOT NULL,
    undone_at DATETIME(3) NULL,
    KEY newest_of (subject_type, subject_id, id),
    KEY still_open (subject_type, act, open_until),
    KEY by_age (open_until),
    CONSTRAINT undo_by_staff FOREIGN KEY (by_staff) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
