import { oneStatement } from './one-statement.js';

export const referenceSeries = oneStatement(
  'CreateReferenceSeries1795478422000',
  `
  CREATE TABLE IF NOT EXISTS reference_series (
    series VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    last INT UNSIGNED NOT NULL
  ) ENGINE=InnoDB
  `,
);
