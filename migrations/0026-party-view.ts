import { oneStatement } from './one-statement.js';

/** What other modules may join of an enterprise; one without a name is called by its CVR number. */
export const enterpriseCard = oneStatement(
  'CreateEnterpriseCard1795478426000',
  `
  CREATE OR REPLACE VIEW enterprise_card AS
    SELECT id, IF(name = '' AND cvr IS NOT NULL, CONCAT('CVR ', cvr), name) AS name, cvr, kind, municipality_code,
           postal_code, rsv_status
      FROM enterprise
  `,
);
