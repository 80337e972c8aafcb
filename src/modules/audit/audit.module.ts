import { Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { AuditApi } from './web/audit.api.js';
import { AuditLog } from './queries/audit-log.query.js';
import { AuditTrail } from './queries/audit-trail.query.js';

@Module({ controllers: [AuditApi], providers: [Audit, AuditLog, AuditTrail], exports: [Audit] })
export class AuditModule {}
