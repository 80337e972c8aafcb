import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/index.js';
import { CasesModule } from '../cases/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { InquiriesModule } from '../inquiries/index.js';
import { SettingsModule } from '../settings/index.js';
import { DeskFrame } from './desk-frame.js';
import { RsvStanding } from './queries/rsv-standing.query.js';
import { MyDayPages } from './web/my-day.pages.js';
import { NoSuchPage } from './web/no-such-page.js';
import { SearchPages } from './web/search.pages.js';

@Module({
  imports: [SettingsModule, EnterprisesModule, AssignmentModule, CasesModule, InquiriesModule],
  controllers: [MyDayPages, SearchPages, NoSuchPage],
  providers: [DeskFrame, RsvStanding],
})
export class DeskModule {}
