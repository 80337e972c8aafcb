import { oneStatement } from './one-statement.js';

export const partyTurnRow = oneStatement(
  'AddPartyTurn1795478430000',
  `
  INSERT IGNORE INTO party_turn (id) VALUES (1)
  `,
);
