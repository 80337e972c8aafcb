export { IdentityModule } from './identity.module.js';
export { may, roles, type Role } from './rights.js';
