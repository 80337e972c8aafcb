import { oneStatement } from './one-statement.js';

export const partyKey = oneStatement(
  'CreatePartyKey1795478413000',
  `
  CREATE TABLE IF NOT EXISTS party_key (
    search_key VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    enterprise_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
    contact_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
    PRIMARY KEY (search_key, enterprise_id, contact_id),
    KEY by_party (enterprise_id, contact_id),
    KEY by_contact (contact_id)
  ) ENGINE=InnoDB
  `,
);
