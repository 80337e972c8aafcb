import { oneStatement } from './one-statement.js';

export const partyTurn = oneStatement(
  'CreatePartyTurn1795478429000',
  `
  CREATE TABLE IF NOT EXISTS party_turn (
    id TINYINT PRIMARY KEY
  ) ENGINE=InnoDB
  `,
);
