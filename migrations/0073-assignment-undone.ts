import { oneStatement } from './one-statement.js';

/** A move that was taken back at once is kept, and is no answer to "who has it, and why". */
export const assignmentUndone = oneStatement(
  'AddAssignmentUndone1795478473000',
  'ALTER TABLE assignment ADD COLUMN IF NOT EXISTS undone TINYINT NOT NULL DEFAULT 0',
);
