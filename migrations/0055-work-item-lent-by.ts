import { oneStatement } from './one-statement.js';

export const workItemLentBy = oneStatement(
  'AddWorkItemLentBy1795478455000',
  `
  ALTER TABLE work_item
    ADD COLUMN IF NOT EXISTS lent_by BIGINT UNSIGNED NULL,
    ADD KEY IF NOT EXISTS lent (lent_by, advisor_id)
  `,
);
