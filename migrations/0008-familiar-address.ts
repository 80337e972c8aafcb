import { oneStatement } from './one-statement.js';

export const familiarAddress = oneStatement(
  'CreateFamiliarAddress1795478408000',
  `
  CREATE TABLE IF NOT EXISTS familiar_address (
    account_key BINARY(16) NOT NULL,
    address_key BINARY(16) NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_key, address_key),
    KEY by_age (at)
  ) ENGINE=InnoDB
  `,
);
