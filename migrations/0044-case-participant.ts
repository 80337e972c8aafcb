import { oneStatement } from './one-statement.js';

/** One of the desk, who may then read a confidential case, or someone outside, by name. */
export const caseParticipant = oneStatement(
  'CreateCaseParticipant1795478444000',
  `
  CREATE TABLE IF NOT EXISTS case_participant (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT UNSIGNED NOT NULL,
    staff_id BIGINT UNSIGNED NULL,
    name VARCHAR(120) NULL,
    role VARCHAR(120) NOT NULL,
    UNIQUE KEY staff_once (case_id, staff_id),
    KEY by_staff (staff_id, case_id),
    CONSTRAINT participant_of_case FOREIGN KEY (case_id) REFERENCES desk_case (id),
    CONSTRAINT participant_is_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
