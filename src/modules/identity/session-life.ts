/** Milliseconds: half an hour without use, and one working day in all (reliability §4.1, ASVS 5.0 7.3.1–7.3.2). */
export const sessionLife = { idle: 30 * 60_000, absolute: 10 * 3_600_000 } as const;
