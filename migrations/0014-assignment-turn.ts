import { oneStatement } from './one-statement.js';

export const assignmentTurn = oneStatement(
  'CreateAssignmentTurn1795478414000',
  `
  CREATE TABLE IF NOT EXISTS assignment_turn (
    id TINYINT PRIMARY KEY
  ) ENGINE=InnoDB
  `,
);
