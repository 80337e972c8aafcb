import { oneStatement } from './one-statement.js';

/** The case that an inquiry became, or belongs to. */
export const inquiryCase = oneStatement(
  'AddInquiryCase1795478449000',
  `
  ALTER TABLE inquiry
    ADD COLUMN IF NOT EXISTS case_id BIGINT UNSIGNED NULL,
    ADD KEY IF NOT EXISTS by_case (case_id, received_at, id)
  `,
);
