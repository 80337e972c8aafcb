import { Refusal } from '../../platform/http/refusal.js';

const longest = 80;
const slack = 5 * 60_000;

/** A short description of the subject: as it was written, else the beginning of the text. */
export function briefOf(brief: string | undefined, text: string): string {
  if (brief) return brief;
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

/** What is put on record afterwards keeps the time it happened; nothing has happened yet that lies ahead. */
export function happenedAt(at: Date | undefined, now: Date): Date {
  if (at && at.getTime() > now.getTime() + slack)
    throw new Refusal('case.happened_in_future', 'invalid', {}, 'at');
  return at ?? now;
}
