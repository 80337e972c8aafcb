import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type ProcessSetUp } from './platform/platform.module.js';
import { AssignmentModule } from './modules/assignment/assignment.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { CasesModule } from './modules/cases/cases.module.js';
import { DeskModule } from './modules/desk/desk.module.js';
import { DraftsModule } from './modules/drafts/drafts.module.js';
import { EnterprisesModule } from './modules/enterprises/enterprises.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { InquiriesModule } from './modules/inquiries/inquiries.module.js';
import { MergesModule } from './modules/merges/merges.module.js';
import { SettingsModule } from './modules/settings/settings.module.js';

/** The modules in their order: each may use the faces of those above it. */
@Module({})
export class AppModule {
  static for(setUp: ProcessSetUp): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.for(setUp),
        AuditModule,
        IdentityModule,
        SettingsModule,
        DraftsModule,
        MergesModule,
        EnterprisesModule,
        AssignmentModule,
        CasesModule,
        InquiriesModule,
        DeskModule,
      ],
    };
  }
}
