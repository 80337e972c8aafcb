import { assignment } from './assignment.js';
import { cases } from './cases.js';
import { cover } from './cover.js';
import { drafts } from './drafts.js';
import { enterprises } from './enterprises.js';
import { desk } from './desk.js';
import { fields } from './fields.js';
import { http } from './http.js';
import { identity } from './identity.js';
import { inquiries } from './inquiries.js';
import { merges } from './merges.js';
import { refusals } from './refusals.js';
import { settings } from './settings.js';
import { trouble } from './trouble.js';

export const da = {
  assignment,
  cases,
  cover,
  desk,
  drafts,
  enterprises,
  fields,
  http,
  identity,
  inquiries,
  merges,
  refusals,
  settings,
  trouble,
};
