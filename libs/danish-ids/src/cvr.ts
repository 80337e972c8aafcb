import { visibleText } from './visible-text.js';

export type CvrResult =
  | { readonly ok: true; readonly cvr: string }
  | {
      readonly ok: false;
      readonly error: 'empty' | 'characters' | 'leading_zero' | 'all_zeros' | 'check_digit';
    }
  | { readonly ok: false; readonly error: 'length'; readonly digits: number };

const SEPARATORS = /[\s.,:/-]/g;
const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Reads a CVR number as people write it: "DK 13 74 81 36", "13-74-81-36", "13.74.81.36".
 * Every number issued has a weighted sum divisible by 11 (Erhvervsstyrelsen, modulus 11), which catches each
 * single wrong digit and each swap of two neighbours; one in eleven random numbers still passes.
 */
export function parseCvr(text: string): CvrResult {
  const written = visibleText(text).text.replace(SEPARATORS, '');
  const cvr = written.replace(/^dk(?=\d)/i, '');
  if (cvr === '') return { ok: false, error: 'empty' };
  if (!/^\d+$/.test(cvr)) return { ok: false, error: 'characters' };
  if (cvr.length !== 8) return { ok: false, error: 'length', digits: cvr.length };
  // Eight zeros have the sum 0 and would pass; no serial number begins with 0.
  if (cvr === '00000000') return { ok: false, error: 'all_zeros' };
  if (cvr.startsWith('0')) return { ok: false, error: 'leading_zero' };
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(cvr[place]), 0);
  return sum % 11 === 0 ? { ok: true, cvr } : { ok: false, error: 'check_digit' };
}

/** `'99000007'` → `'99 00 00 07'`; anything that is not eight digits comes back unchanged. */
export function formatCvr(cvr: string): string {
  return cvr.replace(/^(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4');
}
