export { demoPassword } from './demo-log-ins.js';
export { IdentityModule } from './identity.module.js';
export { StaffDirectory, type StaffCard } from './queries/staff-directory.query.js';
export { may, roles, type Role } from './rights.js';
export { StaffObservers } from './staff-observers.js';
export { newPassword } from './tokens.js';
export { AddStaff, type NewStaff } from './use-cases/add-staff.js';
export { ClearSignIns } from './use-cases/clear-sign-ins.js';
export { CreateApiToken } from './use-cases/create-api-token.js';
