/** One sentence a rule that a field can break. */
export const fields = {
  required: 'Feltet skal udfyldes',
  too_short: (min: string) => `Skriv mindst ${min} tegn`,
  too_long: (max: string) => `Skriv højst ${max} tegn`,
  not_a_choice: 'Vælg en af mulighederne',
  not_a_number: 'Skriv et helt tal',
  out_of_range: (min: string, max: string) => `Skriv et tal fra ${min} til ${max}`,
  not_an_instant: 'Skriv et tidspunkt, for eksempel 2026-11-24T09:30:00Z',
  not_a_day: 'Skriv en dato, for eksempel 2026-11-24',
  not_found: 'Findes ikke',
  unknown_field: 'Feltet kendes ikke',
};
