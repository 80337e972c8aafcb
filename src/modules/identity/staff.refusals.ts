import { Refusal } from '../../platform/http/refusal.js';

// MariaDB would read '12x' as 12.
const isId = /^\d{1,19}$/;

export const staffNotFound = () => new Refusal('staff.not_found', 'not-found');

/** An id as it stands in an address. */
export function staffId(asked: string): string {
  if (!isId.test(asked)) throw staffNotFound();
  return asked;
}
