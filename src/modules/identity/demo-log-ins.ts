import type { Role } from './rights.js';

/** Fictional persons, in demo mode only; the sign-in page shows them. */
export const demoPassword = 'indgang-demo-2026';

export const demoLogIns: readonly { readonly email: string; readonly role: Role }[] = [
  { email: 'mette@desk.example', role: 'advisor' },
  { email: 'jonas@desk.example', role: 'advisor' },
  { email: 'karen@desk.example', role: 'manager' },
  { email: 'anders@coach.example', role: 'coach' },
  { email: 'admin@desk.example', role: 'administrator' },
];
