import { visibleText } from './visible-text.js';

export type PNumberResult =
  | { readonly ok: true; readonly pNumber: string }
  | { readonly ok: false; readonly error: 'empty' | 'characters' | 'all_zeros' }
  | { readonly ok: false; readonly error: 'length'; readonly digits: number };

const SEPARATORS = /[\s.-]/g;

/**
 * Reads the ten digits of a production unit's number. There is no check digit to test: Erhvervsstyrelsen's own
 * generator used wrong weights for whole series, so modulus 11 would refuse numbers that were issued.
 */
export function parsePNumber(text: string): PNumberResult {
  const pNumber = visibleText(text).text.replace(SEPARATORS, '');
  if (pNumber === '') return { ok: false, error: 'empty' };
  if (!/^\d+$/.test(pNumber)) return { ok: false, error: 'characters' };
  if (pNumber.length !== 10) return { ok: false, error: 'length', digits: pNumber.length };
  if (/^0+$/.test(pNumber)) return { ok: false, error: 'all_zeros' };
  return { ok: true, pNumber };
}
