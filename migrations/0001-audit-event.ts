import { oneStatement } from './one-statement.js';

export const auditEvent = oneStatement(
  'CreateAuditEvent1795478401000',
  `
  CREATE TABLE IF NOT EXISTS audit_event (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    at DATETIME(3) NOT NULL,
    actor_id BIGINT UNSIGNED NULL,
    action VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    detail JSON NULL,
    KEY by_subject (subject_type, subject_id, id),
    KEY by_actor (actor_id, id),
    KEY by_time (at, id)
  ) ENGINE=InnoDB
  `,
);
