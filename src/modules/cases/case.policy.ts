import { systemPerson, type Who } from '../../platform/http/who.js';
import type { Act } from './case-state.js';

/** Of a confidential case a participant sees everything, a manager that it exists, and nobody else anything. */
export type Sight = 'all' | 'existence' | 'nothing';

export function sightOf(who: Who, readable: boolean): Sight {
  if (readable || who.id === systemPerson.id) return 'all';
  return seesExistence(who) ? 'existence' : 'nothing';
}

export const seesExistence = (who: Who): boolean => who.roles.includes('manager');

/** Whoever sees no more than that it exists may still decide who has it: somebody must, when its advisor is away. */
export const mayDo = (act: Act, sight: Sight): boolean =>
  sight === 'all' || (sight === 'existence' && act === 'reassign');
