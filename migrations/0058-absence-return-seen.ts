import { oneStatement } from './one-statement.js';

export const absenceReturnSeen = oneStatement(
  'AddAbsenceReturnSeen1795478458000',
  `
  ALTER TABLE absence
    ADD COLUMN IF NOT EXISTS return_seen_at DATETIME(3) NULL
  `,
);
