/**
 * Milliseconds: half an hour without use, and one working day in all (reliability §4.1, ASVS 5.0 7.3.1–7.3.2). The row
 * of an ended session is kept over a weekend: it says whose text it is that a page left open then sends.
 */
export const sessionLife = {
  idle: 30 * 60_000,
  absolute: 10 * 3_600_000,
  remembered: 72 * 3_600_000,
} as const;
