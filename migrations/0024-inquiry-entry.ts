import { oneStatement } from './one-statement.js';

export const inquiryEntry = oneStatement(
  'CreateInquiryEntry1795478424000',
  `
  CREATE TABLE IF NOT EXISTS inquiry_entry (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    inquiry_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at DATETIME(3) NOT NULL,
    by_staff BIGINT UNSIGNED NULL,
    text TEXT NULL,
    data JSON NULL,
    KEY by_inquiry (inquiry_id, id),
    CONSTRAINT entry_of_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
  ) ENGINE=InnoDB
  `,
);
