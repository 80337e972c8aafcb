import { oneStatement } from './one-statement.js';

export const staffCard = oneStatement(
  'CreateStaffCard1795478428000',
  `
  CREATE OR REPLACE VIEW staff_card AS
    SELECT id, name, roles, capacity, active FROM staff
  `,
);
