import { oneStatement } from './one-statement.js';

/** What other modules may join of a case: that it is there and who has it, never what it is about. */
export const caseCard = oneStatement(
  'CreateCaseCard1795478448000',
  `
  CREATE OR REPLACE VIEW case_card AS
    SELECT id, reference, status, is_open, confidential, enterprise_id, contact_id, assignee_id, lent_by
      FROM desk_case
  `,
);
