import { withinEdits } from './edits.js';
import { fold } from './fold.js';

/** 'same': nothing tells the names apart. 'close': a person should look. 'different': unlikely to be one firm. */
export type Likeness = 'same' | 'close' | 'different';

const LEGAL_FORM =
  /(?<![\p{L}\p{N}])(?:a\/s|i\/s|k\/s|p\/s|u\/s|a\.?p\.?s|ivs|[afs]\.?m\.?b\.?a|under stiftelse)\.?(?![\p{L}\p{N}])/gu;
const OWNER = /(?<![\p{L}\p{N}])v\/.*$/su;

/**
 * How alike two enterprise names are, whatever their spelling, legal form (ApS, A/S, f.m.b.a. …), "under
 * stiftelse" or owner ("v/ Jens Hansen"). Symmetrical. 'close' is at most one slip of the keyboard when the
 * shorter name has five characters or more, two from nine on, or every word of one name found in the other.
 * '&' reads "og". A name without a letter or digit is like no other.
 */
export function likeness(a: string, b: string): Likeness {
  const [ours, theirs] = [nameWords(a), nameWords(b)];
  if (ours.length === 0 || theirs.length === 0) return 'different';
  const [one, other] = [ours.join(' '), theirs.join(' ')];
  if (one === other) return 'same';
  if (includesAll(ours, theirs) || includesAll(theirs, ours)) return 'close';
  return withinEdits(one, other, slipsAllowed(Math.min(one.length, other.length))) ? 'close' : 'different';
}

function nameWords(name: string): readonly string[] {
  const folded = fold(name);
  const bare = words(folded.replace(OWNER, ' ').replace(LEGAL_FORM, ' '));
  return bare.length > 0 ? bare : words(folded);
}

function words(folded: string): readonly string[] {
  return folded.replaceAll('&', ' og ').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function includesAll(words: readonly string[], sought: readonly string[]): boolean {
  const found = new Set(words);
  return sought.every((word) => found.has(word));
}

function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}
