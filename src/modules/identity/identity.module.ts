import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { AccessGuard } from './access.guard.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { PasswordCheck } from './password-check.js';
import { Passwords } from './passwords.js';
import { ApiTokens } from './queries/api-tokens.query.js';
import { CurrentPerson } from './queries/current-person.query.js';
import { ExpiredForms } from './expired-forms.js';
import { OwnProfiles } from './queries/own-profile.query.js';
import { StaffList } from './queries/staff-list.query.js';
import { StaffDirectory } from './queries/staff-directory.query.js';
import { SessionDoor } from './session-door.js';
import { SessionRepository } from './session.repository.js';
import { SignInFailures } from './sign-in-failures.js';
import { Staff } from './staff.entity.js';
import { StaffObservers } from './staff-observers.js';
import { StaffRepository } from './staff.repository.js';
import { AddStaff } from './use-cases/add-staff.js';
import { ChangePassword } from './use-cases/change-password.js';
import { ChangePreferences } from './use-cases/change-preferences.js';
import { ChangeStaff } from './use-cases/change-staff.js';
import { ClearSignIns } from './use-cases/clear-sign-ins.js';
import { CreateApiToken } from './use-cases/create-api-token.js';
import { DeactivateStaff } from './use-cases/deactivate-staff.js';
import { ReactivateStaff } from './use-cases/reactivate-staff.js';
import { RenewPassword } from './use-cases/renew-password.js';
import { RevokeApiToken } from './use-cases/revoke-api-token.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { ApiTokensApi } from './web/api-tokens.api.js';
import { MeApi } from './web/me.api.js';
import { OwnSettingsPages } from './web/own-settings.pages.js';
import { SessionApi } from './web/session.api.js';
import { StaffApi } from './web/staff.api.js';
import { StaffPages } from './web/staff.pages.js';
import { SignInPages } from './web/sign-in.pages.js';

const faced = [AddStaff, ClearSignIns, CreateApiToken, ExpiredForms, StaffDirectory, StaffObservers];

@Module({
  imports: [TypeOrmModule.forFeature([Staff]), AuditModule],
  controllers: [SessionApi, MeApi, ApiTokensApi, StaffApi, SignInPages, OwnSettingsPages, StaffPages],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    ...faced,
    ApiTokenRepository,
    ApiTokens,
    ChangePassword,
    ChangePreferences,
    ChangeStaff,
    CurrentPerson,
    DeactivateStaff,
    OwnProfiles,
    PasswordCheck,
    Passwords,
    ReactivateStaff,
    RenewPassword,
    RevokeApiToken,
    SessionDoor,
    SessionRepository,
    SignInFailures,
    SignIn,
    SignOut,
    StaffList,
    StaffRepository,
  ],
  exports: faced,
})
export class IdentityModule {}
