interface Facts {
  readonly [name: string]: unknown;
}

/** Why the desk says no: one sentence a code. */
export const refusals = {
  'form.invalid': 'Et eller flere felter skal rettes.',
  'idempotency.mismatch': 'Den samme Idempotency-Key er brugt før med et andet indhold.',
  'idempotency.key_too_long': 'Idempotency-Key må højst have 200 tegn.',
  'request.cross_site': 'Forespørgslen kommer fra et andet websted.',
  'request.content_type': 'Indholdet skal sendes som formular til siderne og som JSON til API’et.',
  'request.form_expired': 'Formularen er udløbet. Gå tilbage, genindlæs siden, og send igen.',
  'right.missing': 'Din rolle giver ikke adgang til dette.',
  'sign_in.wrong': 'E-mail eller adgangskode er ikke rigtig.',
  'sign_in.busy': 'Mange logger ind lige nu. Prøv igen om et øjeblik.',
  'sign_in.wait': (facts: Facts) => `For mange forsøg. Prøv igen om ${String(facts.retryAfter)} sekunder.`,
  'text.cpr': (facts: Facts) =>
    `Teksten ser ud til at indeholde et CPR-nummer fra tegn ${Number(facts.start) + 1}. Fjern det, og gem igen.`,
};
