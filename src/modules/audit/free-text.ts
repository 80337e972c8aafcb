import { findCpr } from '#desk/danish-ids';
import { Refusal } from '../../platform/http/refusal.js';

export interface FreeText {
  /** Field name → what was typed. */
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** Local day, `YYYY-MM-DD`: a number of someone not yet born is none. */
  readonly today: string;
  /** The writer says that what looks like a CPR number is something else. */
  readonly overridden: boolean;
}

/**
 * Free text never takes a CPR number (databeskyttelsesloven § 11, GDPR art. 5(1)(c)): it would leak into search,
 * exports and mails. Returns the fields in which an override was used, for the audit; throws `text.cpr` otherwise.
 */
export function refuseCpr({ fields, today, overridden }: FreeText): string[] {
  const found: string[] = [];
  for (const [field, text] of Object.entries(fields)) {
    const [first] = text ? findCpr(text, { today }) : [];
    if (!text || !first) continue;
    if (!overridden) {
      const before = text.slice(0, first.start);
      throw new Refusal(
        'text.cpr',
        'invalid',
        { start: first.start, end: first.end, before: before.slice(-30) },
        field,
      );
    }
    found.push(field);
  }
  return found;
}
