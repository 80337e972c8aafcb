import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { Settings } from './settings.js';

@Module({ imports: [AuditModule], providers: [Settings], exports: [Settings] })
export class SettingsModule {}
