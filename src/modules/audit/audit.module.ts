import { Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { AuditApi } from './web/audit.api.js';
import { AuditTrail } from './queries/audit-trail.query.js';

@Module({ controllers: [AuditApi], providers: [Audit, AuditTrail], exports: [Audit] })
export class AuditModule {}
