import { oneStatement } from './one-statement.js';

export const enterpriseMergedInto = oneStatement(
  'AddEnterpriseMergedInto1795478482000',
  `
  ALTER TABLE enterprise
    ADD COLUMN IF NOT EXISTS merged_into_id BIGINT UNSIGNED NULL,
    ADD KEY IF NOT EXISTS by_survivor (merged_into_id)
  `,
);
