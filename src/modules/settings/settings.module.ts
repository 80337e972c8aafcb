import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { SettingHistory } from './queries/setting-history.query.js';
import { SettingValues } from './queries/setting-values.query.js';
import { Settings } from './settings.js';
import { ChangeSetting } from './use-cases/change-setting.js';
import { SettingsApi } from './web/settings.api.js';
import { SettingsPages } from './web/settings.pages.js';

@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [SettingsApi, SettingsPages],
  providers: [Settings, SettingValues, SettingHistory, ChangeSetting],
  exports: [Settings],
})
export class SettingsModule {}
