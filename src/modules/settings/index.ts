export { textNames, type TextName } from './default-texts.js';
export { offeredTopics, type DeskSettings, type Localised, type Topic } from './desk-settings.js';
export { Settings } from './settings.js';
export { SettingsModule } from './settings.module.js';
