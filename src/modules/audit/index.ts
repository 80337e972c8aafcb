export { Audit, type AuditAction } from './audit.js';
export { AuditModule } from './audit.module.js';
export { refuseCpr, type FreeText } from './free-text.js';
