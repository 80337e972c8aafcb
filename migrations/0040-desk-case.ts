import { oneStatement } from './one-statement.js';

/** `turn_at` is when a case asks for someone: what every list of cases is sorted by. */
export const deskCase = oneStatement(
  'CreateDeskCase1795478440000',
  `
  CREATE TABLE IF NOT EXISTS desk_case (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    reference VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    topic VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title VARCHAR(200) NOT NULL,
    enterprise_id BIGINT UNSIGNED NULL,
    contact_id BIGINT UNSIGNED NULL,
    assignee_id BIGINT UNSIGNED NULL,
    lent_by BIGINT UNSIGNED NULL,
    status VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    is_open TINYINT NOT NULL,
    lacks_step TINYINT NOT NULL,
    confidential TINYINT NOT NULL DEFAULT 0,
    step_what VARCHAR(300) NULL,
    step_by BIGINT UNSIGNED NULL,
    step_due_at DATETIME(3) NULL,
    wake_on DATE NULL,
    outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    turn_at DATETIME(3) NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    opened_by BIGINT UNSIGNED NULL,
    closed_at DATETIME(3) NULL,
    version INT UNSIGNED NOT NULL DEFAULT 1,
    KEY status_by_turn (status, turn_at, id),
    KEY lacking_by_turn (lacks_step, turn_at, id),
    KEY mine_open_by_turn (assignee_id, is_open, turn_at, id),
    KEY mine_status_by_turn (assignee_id, status, turn_at, id),
    KEY by_turn (turn_at, id),
    KEY by_enterprise (enterprise_id, turn_at, id),
    KEY by_contact (contact_id, turn_at, id),
    CONSTRAINT case_of_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT case_of_contact FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT case_of_assignee FOREIGN KEY (assignee_id) REFERENCES staff (id)
  ) ENGINE=InnoDB
  `,
);
