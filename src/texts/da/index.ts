import { fields } from './fields.js';
import { http } from './http.js';
import { refusals } from './refusals.js';
import { trouble } from './trouble.js';

export const da = { fields, http, refusals, trouble };
