import { fold } from './fold.js';

const LONGEST = 40;

/**
 * The words to search by: runs of letters and digits of the folded text, each once, in order of appearance.
 * A single character finds too much and is left out; a longer word is cut at 40 characters.
 */
export function foldedWords(text: string): string[] {
  return searchable(fold(text).match(/[\p{L}\p{N}]{2,}/gu));
}

/** Runs of the digits 0–9 in the folded text (full-width digits count), under the same limits as words. */
export function digitRuns(text: string): string[] {
  return searchable(fold(text).match(/\d{2,}/g));
}

function searchable(runs: readonly string[] | null): string[] {
  return [...new Set(runs?.map((run) => (run.length > LONGEST ? [...run].slice(0, LONGEST).join('') : run)))];
}
