import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { rightMember } from './api-description.js';

export const RIGHT = Symbol('right');

/**
 * Every right of the desk. Which role has which stands in `identity/rights.ts`; a route without `@Allow` or
 * `@Public` is closed to everyone.
 */
export type Right =
  | 'inquiries.read'
  | 'inquiries.write'
  | 'inquiries.reassign'
  | 'enterprises.read'
  | 'enterprises.write'
  | 'cases.read'
  | 'cases.write'
  | 'cases.reassign'
  | 'checklists.write'
  | 'advisors.read'
  | 'absence.write'
  | 'conflicts.write'
  | 'settings.own'
  | 'audit.read'
  | 'metrics.read'
  | 'api.read';

/** Opens a route to the roles that have the right. */
export const Allow = (right: Right): MethodDecorator => opened(right);

/** Opens a route to everyone, signed in or not. */
export const Public = (): MethodDecorator => opened('public');

const opened = (to: Right | 'public') =>
  applyDecorators(SetMetadata(RIGHT, to), ApiExtension(rightMember, to));
