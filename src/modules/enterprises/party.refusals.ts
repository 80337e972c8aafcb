import { Refusal } from '../../platform/http/refusal.js';
import type { Candidate } from './party.js';

/** `asked` is the field that named it in a larger form; without it the address itself is unknown. */
export const enterpriseNotFound = (asked?: string) =>
  new Refusal('enterprise.not_found', asked ? 'invalid' : 'not-found', {}, asked);

export const contactNotFound = (asked?: string) =>
  new Refusal('contact.not_found', asked ? 'invalid' : 'not-found', {}, asked);

/** The contact belongs to another enterprise than the one named. */
export const contactElsewhere = () => new Refusal('contact.elsewhere', 'invalid', {}, 'contact.id');

/** Nothing is written until a person has said which it is. */
export const probablySame = (candidates: readonly Candidate[]) =>
  new Refusal('party.probably_same', 'conflict', { candidates });

/** Someone saved first. `current` is the record as it stands, so that both can be shown. */
export const enterpriseChanged = (current: unknown = null) =>
  new Refusal('enterprise.changed', 'stale', { current });
export const contactChanged = (current: unknown = null) =>
  new Refusal('contact.changed', 'stale', { current });
