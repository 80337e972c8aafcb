import { Refusal } from '../../../platform/http/refusal.js';
import type { Candidate } from '../party.js';

/** A form as a browser sent it. */
export type Body = Record<string, string | undefined>;

/** A parameter of the address: trimmed, absent when empty, never a list. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim().slice(0, 1200) || undefined : undefined;

/** Among whom a person must choose, if that is why it was refused. */
export const candidatesIn = (error: unknown): readonly Candidate[] | undefined =>
  error instanceof Refusal && error.code === 'party.probably_same'
    ? (error.facts.candidates as readonly Candidate[])
    : undefined;
