import type { Party, PartyInput } from './party.js';

/** The id of a suggestion: `e12` is enterprise 12, `c34` contact 34 with its enterprise. */
export const pickedId = ({ enterpriseId, contactId }: Party): string =>
  contactId === null ? `e${enterpriseId}` : `c${contactId}`;

/** What a suggestion's id stands for; undefined for an empty or foreign one. */
export function readPicked(id: string | undefined): PartyInput | undefined {
  const [, letter, number] = /^([ec])(\d{1,20})$/.exec(id ?? '') ?? [];
  if (!number) return undefined;
  return letter === 'e' ? { enterprise: { id: number } } : { contact: { id: number } };
}
