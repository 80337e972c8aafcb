import { formatMoment } from '#desk/business-time';
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
  'inquiry.not_found': 'The inquiry does not exist.',
  'inquiry.illegal_move': 'The present status of the inquiry does not allow it.',
  'inquiry.changed': 'Someone else has changed the inquiry since you fetched it.',
  'inquiry.unknown_topic': 'There is no such topic.',
  'inquiry.unknown_municipality': 'There is no such municipality code.',
  'inquiry.received_in_future': 'It cannot have been received in the future.',
  'inquiry.due_before_received': 'The deadline must come after receipt.',
  'advisor.unknown': 'The advisor does not exist or is no longer here.',
  'assignment.conflict': (facts) =>
    `${String(facts.name)} has a conflict of interest with the enterprise and cannot have it.`,
  'assignment.absent': (facts) => `${String(facts.name)} is away right now and cannot have it.`,
  'absence.unknown': 'The absence does not exist.',
  'absence.over': 'The absence is over already.',
  'absence.not_yours':
    'You can record your own absence, and that a colleague is sick today. Other absence is recorded by the manager.',
  'absence.overlap': (facts) =>
    `There is absence already from ${formatMoment(Number(facts.from), 'en')} to ${formatMoment(Number(facts.to), 'en')}.`,
  'absence.backwards': 'The absence ends before it begins.',
  'absence.too_long': 'An absence lasts three years at most.',
  'absence.half_of_one_day':
    'Half a day is the morning or the afternoon of one day: write the same date in both places.',
  'conflict_of_interest.unknown': 'No conflict of interest is recorded for the advisor and the enterprise.',
  'conflict_of_interest.own':
    'Nobody decides on their own conflict of interest. A colleague or the manager must remove it.',
  'conflict_of_interest.unknown_enterprise': 'The enterprise does not exist.',
  'time.unreadable': 'The time cannot be read.',
  'time.nonexistent': 'That time does not exist that night: the clock goes forward.',
  'version.missing': 'Send If-Match with the version you have seen.',
  'version.unreadable': 'If-Match cannot be read. Write the version in quotes.',
  'party.probably_same': 'This may be someone we know. Choose the known one, or confirm that it is new.',
  'party.cvr_length': (facts) => `The CVR number must have 8 digits. You wrote ${String(facts.digits)}.`,
  'party.cvr_characters': 'The CVR number may hold digits only, for instance 99 00 00 07.',
  'party.cvr_never_issued':
    'The CVR number does not fit its check digit. See whether two digits are swapped.',
  'party.phone_characters':
    'The phone number may hold digits, spaces and a plus before the country code only.',
  'party.phone_short': (facts) => `The phone number is too short. You wrote ${String(facts.digits)} digits.`,
  'party.phone_long': (facts) => `The phone number is too long. You wrote ${String(facts.digits)} digits.`,
  'party.phone_unknown':
    'There is no such phone number. Write foreign numbers with the country code, for instance +46.',
  'party.email_at': 'The e-mail address must have exactly one @, as in name@company.dk.',
  'party.email_characters': 'The e-mail address may not hold spaces, commas, brackets or quotation marks.',
  'party.email_local_part': 'What stands before the @ of the e-mail address is not valid.',
  'party.email_domain':
    'What stands after the @ of the e-mail address is no valid domain, such as company.dk.',
  'party.email_long': 'The e-mail address is too long.',
  'party.municipality': 'There is no such municipality code.',
  'party.postal_code': 'The postal code must have 4 digits.',
  'enterprise.not_found': 'The enterprise does not exist.',
  'enterprise.changed': 'Someone else has changed the enterprise since you fetched it.',
  'enterprise.cvr_needed': 'An RSV must have a CVR number.',
  'contact.not_found': 'The contact does not exist.',
  'contact.elsewhere': 'The contact belongs to another enterprise.',
  'contact.changed': 'Someone else has changed the contact since you fetched it.',
  'contact.nothing_told': 'Write a name, an e-mail address or a phone number.',
  'rsv_status.in_future': 'The date cannot be in the future.',
  'rsv_status.no_such_day': 'There is no such date.',
  'api_token.not_found': 'The token does not exist or is revoked already.',
  'password.guessable':
    'The password must have 15 to 200 characters and must not be guessable from the name, the keyboard or known words.',
  'password.wrong': 'The present password is not right.',
  'profile.changed': 'The settings have changed since you fetched them.',
  'staff.administrator_exists': 'There is an administrator already. An administrator must add the next one.',
  'staff.email_invalid': 'The e-mail address is not valid.',
  'staff.email_taken': 'The e-mail address is in use already.',
  'staff.unknown': 'There is no active person with that e-mail address.',
};
