import { Refusal } from '../../platform/http/refusal.js';
import type { Who } from '../../platform/http/who.js';

type Holder = Pick<Who, 'id' | 'roles'>;

/** Contract, "staff, roles, tokens, audit": advisor and coach their own, administrator everyone's, manager none. */
export const mayHaveTokens = ({ roles }: Holder): boolean =>
  roles.some((role) => role === 'advisor' || role === 'coach' || role === 'administrator');

export function refuseWithoutTokens(who: Holder): void {
  if (!mayHaveTokens(who)) throw new Refusal('right.missing', 'forbidden');
}

/** Whose tokens `who` sees and revokes: their own, or (undefined) everyone's. */
export const ownerSeenBy = ({ id, roles }: Holder): string | undefined =>
  roles.includes('administrator') ? undefined : id;
