import { oneStatement } from './one-statement.js';

/** Two who change the same value at once would both be the second: the key lets one of them in. */
export const settingVersion = oneStatement(
  'AddSettingVersion1795478465000',
  `
  ALTER TABLE setting_value
    ADD COLUMN IF NOT EXISTS version INT UNSIGNED NULL,
    ADD UNIQUE KEY IF NOT EXISTS one_after_the_other (name, version)
  `,
);
