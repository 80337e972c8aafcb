export { Settings } from './settings.js';
export { SettingsModule } from './settings.module.js';
export type { DeskSettings, Topic } from './desk-settings.js';
