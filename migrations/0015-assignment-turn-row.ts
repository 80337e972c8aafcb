import { oneStatement } from './one-statement.js';

export const assignmentTurnRow = oneStatement(
  'AddAssignmentTurn1795478415000',
  `
  INSERT IGNORE INTO assignment_turn (id) VALUES (1)
  `,
);
