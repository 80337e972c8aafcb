import type { Right } from '../../platform/http/access.js';

export const roles = ['advisor', 'manager', 'coach', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who may what. Default deny: a right that is not listed for a role is not had by it. */
const rights: Readonly<Record<Right, readonly Role[]>> = {
  'inquiries.read': ['advisor', 'manager'],
  'inquiries.write': ['advisor'],
  'inquiries.reassign': ['advisor', 'manager'],
  'enterprises.read': ['advisor', 'manager'],
  'enterprises.write': ['advisor'],
  'merges.read': ['advisor', 'manager'],
  'merges.write': ['advisor'],
  'cases.read': ['advisor', 'manager'],
  'cases.write': ['advisor'],
  'cases.reassign': ['advisor', 'manager'],
  'checklists.write': ['advisor', 'manager', 'administrator'],
  'advisors.read': ['advisor', 'manager'],
  'absence.write': ['advisor', 'manager'],
  'conflicts.write': ['advisor', 'manager'],
  'settings.own': ['advisor', 'manager', 'coach', 'administrator'],
  'settings.texts': ['advisor', 'manager', 'administrator'],
  'settings.write': ['manager', 'administrator'],
  'password.own': ['advisor', 'manager', 'coach', 'administrator'],
  'staff.write': ['administrator'],
  'audit.read': ['manager', 'administrator'],
  'metrics.read': ['administrator'],
  'live.read': ['advisor', 'manager', 'coach', 'administrator'],
  'drafts.own': ['advisor', 'manager', 'coach', 'administrator'],
  'api.read': ['advisor', 'manager', 'coach', 'administrator'],
};

export function may(held: readonly string[], right: Right): boolean {
  return rights[right].some((role) => held.includes(role));
}
