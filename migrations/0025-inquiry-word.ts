import { oneStatement } from './one-statement.js';

export const inquiryWord = oneStatement(
  'CreateInquiryWord1795478425000',
  `
  CREATE TABLE IF NOT EXISTS inquiry_word (
    word VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    inquiry_id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (word, inquiry_id),
    KEY by_inquiry (inquiry_id)
  ) ENGINE=InnoDB
  `,
);
