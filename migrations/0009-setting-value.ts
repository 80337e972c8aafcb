import { oneStatement } from './one-statement.js';

export const settingValue = oneStatement(
  'CreateSettingValue1795478409000',
  `
  CREATE TABLE IF NOT EXISTS setting_value (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value JSON NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    changed_by BIGINT UNSIGNED NULL,
    KEY newest (name, id)
  ) ENGINE=InnoDB
  `,
);
