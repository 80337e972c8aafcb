import { oneStatement } from './one-statement.js';

export const staff = oneStatement(
  'CreateStaff1795478404000',
  `
  CREATE TABLE IF NOT EXISTS staff (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    email VARCHAR(254) NOT NULL,
    email_key VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL UNIQUE,
    password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    roles VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'da',
    single_keys TINYINT NOT NULL DEFAULT 1,
    capacity TINYINT UNSIGNED NOT NULL DEFAULT 100,
    active TINYINT NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    version INT UNSIGNED NOT NULL DEFAULT 1
  ) ENGINE=InnoDB
  `,
);
