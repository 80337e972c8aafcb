import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { AccessGuard } from './access.guard.js';
import { Passwords } from './passwords.js';
import { CurrentPerson } from './queries/current-person.query.js';
import { SessionRepository } from './session.repository.js';
import { SignInFailures } from './sign-in-failures.js';
import { Staff } from './staff.entity.js';
import { StaffRepository } from './staff.repository.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { SessionApi } from './web/session.api.js';

@Module({
  imports: [TypeOrmModule.forFeature([Staff]), AuditModule],
  controllers: [SessionApi],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    CurrentPerson,
    Passwords,
    SessionRepository,
    SignInFailures,
    StaffRepository,
    SignIn,
    SignOut,
  ],
})
export class IdentityModule {}
