import { oneStatement } from './one-statement.js';

/** What other modules may join of a contact. A nameless one has a phone number, or is called by the address. */
export const contactCard = oneStatement(
  'CreateContactCard1795478427000',
  `
  CREATE OR REPLACE VIEW contact_card AS
    SELECT id, enterprise_id, IF(name = '' AND phone IS NULL, COALESCE(email, ''), name) AS name, email, phone
      FROM contact
  `,
);
