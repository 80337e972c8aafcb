import type { Texts } from '../index.js';

export const refusals: Texts['refusals'] = {
  'form.invalid': 'One or more fields need correcting.',
  'idempotency.mismatch': 'The same Idempotency-Key was used before with another content.',
  'idempotency.key_too_long': 'Idempotency-Key may have at most 200 characters.',
  'request.cross_site': 'The request comes from another site.',
  'request.content_type': 'Send forms to the pages and JSON to the API.',
  'request.form_expired': 'The form has expired. Go back, reload the page and send it again.',
  'right.missing': 'Your role does not allow this.',
  'sign_in.wrong': 'The e-mail address or the password is not right.',
  'sign_in.busy': 'Many people are signing in right now. Try again in a moment.',
  'sign_in.wait': (facts) => `Too many tries. Try again in ${String(facts.retryAfter)} seconds.`,
  'text.cpr': (facts) =>
    `The text seems to hold a CPR number from character ${Number(facts.start) + 1} on. Remove it and save again.`,
};
