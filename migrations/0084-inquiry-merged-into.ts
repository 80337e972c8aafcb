import { oneStatement } from './one-statement.js';

export const inquiryMergedInto = oneStatement(
  'AddInquiryMergedInto1795478484000',
  `
  ALTER TABLE inquiry
    ADD COLUMN IF NOT EXISTS merged_into_id BIGINT UNSIGNED NULL,
    ADD KEY IF NOT EXISTS by_survivor (merged_into_id)
  `,
);
