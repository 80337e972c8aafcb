import type { Texts } from '../index.js';

export const fields: Texts['fields'] = {
  required: 'This field is needed',
  too_short: (min) => `Write at least ${min} characters`,
  too_long: (max) => `Write at most ${max} characters`,
  not_a_choice: 'Choose one of the options',
  not_a_number: 'Write a whole number',
  out_of_range: (min, max) => `Write a number from ${min} to ${max}`,
  not_an_instant: 'Write a point in time, for instance 2026-11-24T09:30:00Z',
  not_a_day: 'Write a date, for instance 2026-11-24',
  not_found: 'Not found',
  unknown_field: 'Unknown field',
};
