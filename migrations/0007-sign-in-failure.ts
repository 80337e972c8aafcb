import { oneStatement } from './one-statement.js';

export const signInFailure = oneStatement(
  'CreateSignInFailure1795478407000',
  `
  CREATE TABLE IF NOT EXISTS sign_in_failure (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    account_key BINARY(16) NOT NULL,
    address_key BINARY(16) NOT NULL,
    at DATETIME(3) NOT NULL,
    KEY by_account (account_key, at),
    KEY by_address (address_key, at),
    KEY by_age (at)
  ) ENGINE=InnoDB
  `,
);
