import { oneStatement } from './one-statement.js';

export const rsvStatusChange = oneStatement(
  'CreateRsvStatusChange1795478412000',
  `
  CREATE TABLE IF NOT EXISTS rsv_status_change (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    enterprise_id BIGINT UNSIGNED NOT NULL,
    status VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    on_date DATE NOT NULL,
    source VARCHAR(200) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    recorded_by BIGINT UNSIGNED NULL,
    KEY by_enterprise (enterprise_id, on_date, id),
    CONSTRAINT rsv_status_of_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
  ) ENGINE=InnoDB
  `,
);
