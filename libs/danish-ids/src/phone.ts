import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/core';
// The small metadata on purpose: the large one lists the exchanges in use today and refuses new ones.
import metadata from 'libphonenumber-js/min/metadata';
import { visibleText } from './visible-text.js';

export type PhoneResult =
  | { readonly ok: true; readonly e164: string }
  | { readonly ok: false; readonly error: 'empty' | 'characters' | 'too_short' | 'too_long' | 'invalid' };

/**
 * Reads a telephone number; without a country code ("+46", "0046") it is Danish. Extensions are refused as
 * characters, since E.164 has no room for them and they would be lost.
 */
export function parsePhone(text: string): PhoneResult {
  const written = visibleText(text).text.trim();
  if (written === '') return { ok: false, error: 'empty' };
  if (!/^\+?[\d\s().,/-]+$/.test(written)) return { ok: false, error: 'characters' };
  const phone = parsePhoneNumberFromString(written, 'DK', metadata);
  if (phone?.isValid()) return { ok: true, e164: phone.number };
  const length = validatePhoneNumberLength(written, 'DK', metadata);
  if (length === 'TOO_SHORT') return { ok: false, error: 'too_short' };
  if (length === 'TOO_LONG') return { ok: false, error: 'too_long' };
  return { ok: false, error: 'invalid' };
}

/** `'+4586000031'` → `'86 00 00 31'`, `'+46812345678'` → `'+46 8 123 456 78'`; other text comes back unchanged. */
export function formatPhone(e164: string): string {
  const phone = parsePhoneNumberFromString(e164, metadata);
  if (!phone) return e164;
  return phone.countryCallingCode === '45' ? phone.formatNational() : phone.formatInternational();
}
