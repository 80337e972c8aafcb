import { oneStatement } from './one-statement.js';

/** A password that someone else has seen opens nothing but the page where its owner chooses another, and not for long. */
export const staffPasswordOnce = oneStatement(
  'AddStaffPasswordOnce1795478466000',
  `
  ALTER TABLE staff
    ADD COLUMN IF NOT EXISTS password_once_until DATETIME(3) NULL
  `,
);
