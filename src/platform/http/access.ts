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
  | 'merges.read'
  | 'merges.write'
  | 'cases.read'
  | 'cases.write'
  | 'cases.reassign'
  | 'checklists.write'
  | 'advisors.read'
  | 'absence.write'
  | 'conflicts.write'
  | 'settings.own'
  | 'settings.texts'
  | 'settings.write'
  | 'password.own'
  | 'staff.write'
  | 'audit.read'
  | 'metrics.read'
  | 'live.read'
  | 'drafts.own'
  | 'api.read';

/** Opens a route to the roles that have the right. */
export const Allow = (right: Right): MethodDecorator => opened(right);

export const QUIET = Symbol('quiet');

/** A route that an open page asks by itself: no sign that the person is there, so it never prolongs a session. */
export const Quiet = (): MethodDecorator => SetMetadata(QUIET, true);

/** Opens a route to everyone, signed in or not. */
export const Public = (): MethodDecorator => opened('public');

const opened = (to: Right | 'public') =>
  applyDecorators(SetMetadata(RIGHT, to), ApiExtension(rightMember, to));
