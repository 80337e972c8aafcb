import { oneStatement } from './one-statement.js';

export const inquiryLentBy = oneStatement(
  'AddInquiryLentBy1795478456000',
  `
  ALTER TABLE inquiry
    ADD COLUMN IF NOT EXISTS lent_by BIGINT UNSIGNED NULL
  `,
);
