import { oneStatement } from './one-statement.js';

export const contact = oneStatement(
  'CreateContact1795478411000',
  `
  CREATE TABLE IF NOT EXISTS contact (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    enterprise_id BIGINT UNSIGNED NULL,
    name VARCHAR(120) NOT NULL,
    email VARCHAR(254) NULL,
    email_key VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    email_domain VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NULL,
    phone VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(3) NOT NULL,
    changed_at DATETIME(3) NULL,
    changed_by BIGINT UNSIGNED NULL,
    version INT UNSIGNED NOT NULL DEFAULT 1,
    KEY by_enterprise (enterprise_id),
    KEY by_email (email_key),
    KEY by_domain (email_domain),
    KEY by_phone (phone),
    CONSTRAINT contact_of_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
  ) ENGINE=InnoDB
  `,
);
