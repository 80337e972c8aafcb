import { Refusal } from '../../platform/http/refusal.js';

/** What is in the fields of a form that nobody has saved, by field name. */
export type DraftFields = Readonly<Record<string, string>>;

const keyShape = /^[a-z0-9-]{1,80}$/;
/** Characters of the stored JSON; the longest field of a form takes 10,000. */
const largest = 40_000;

export const isDraftKey = (key: string): boolean => keyShape.test(key);

/** The fields of a sent form that are the person's own: not the machinery, nothing empty. */
export function draftFrom(body: unknown): DraftFields {
  const sent = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(
    sent.filter(
      (entry): entry is [string, string] =>
        !entry[0].startsWith('_') && typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );
}

/** Refuses what cannot be a draft: `draft.key`, `draft.empty`, `draft.too_long`. */
export function checkDraft(key: string, fields: DraftFields): void {
  if (!isDraftKey(key)) throw new Refusal('draft.key', 'invalid', {}, 'key');
  if (Object.keys(fields).length === 0) throw new Refusal('draft.empty', 'invalid', {}, 'fields');
  if (JSON.stringify(fields).length > largest) throw new Refusal('draft.too_long', 'invalid', {}, 'fields');
}

export const draftNotFound = () => new Refusal('draft.not_found', 'not-found');
