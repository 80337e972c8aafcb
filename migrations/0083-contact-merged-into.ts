import { oneStatement } from './one-statement.js';

export const contactMergedInto = oneStatement(
  'AddContactMergedInto1795478483000',
  `
  ALTER TABLE contact
    ADD COLUMN IF NOT EXISTS merged_into_id BIGINT UNSIGNED NULL,
    ADD KEY IF NOT EXISTS by_survivor (merged_into_id)
  `,
);
