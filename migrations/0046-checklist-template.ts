import { oneStatement } from './one-statement.js';

export const checklistTemplate = oneStatement(
  'CreateChecklistTemplate1795478446000',
  `
  CREATE TABLE IF NOT EXISTS checklist_template (
    topic VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    items JSON NOT NULL,
    version INT UNSIGNED NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    changed_by BIGINT UNSIGNED NULL
  ) ENGINE=InnoDB
  `,
);
