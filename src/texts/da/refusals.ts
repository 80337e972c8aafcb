import { formatMoment } from '#desk/business-time';
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
  'inquiry.not_found': 'Henvendelsen findes ikke.',
  'inquiry.illegal_move': 'Det kan ikke lade sig gøre med henvendelsens nuværende status.',
  'inquiry.changed': 'En anden har ændret henvendelsen, siden du hentede den.',
  'inquiry.unknown_topic': 'Emnet findes ikke.',
  'inquiry.unknown_municipality': 'Kommunekoden findes ikke.',
  'inquiry.received_in_future': 'Modtaget kan ikke ligge i fremtiden.',
  'inquiry.due_before_received': 'Fristen skal ligge efter modtagelsen.',
  'advisor.unknown': 'Rådgiveren findes ikke, eller er her ikke længere.',
  'assignment.conflict': (facts: Facts) =>
    `${String(facts.name)} er inhabil over for virksomheden og kan ikke få den.`,
  'assignment.absent': (facts: Facts) => `${String(facts.name)} er fraværende lige nu og kan ikke få den.`,
  'absence.unknown': 'Fraværet findes ikke.',
  'absence.over': 'Fraværet er allerede slut.',
  'absence.not_yours':
    'Du kan registrere dit eget fravær, og at en kollega er syg i dag. Andet fravær registrerer lederen.',
  'absence.overlap': (facts: Facts) =>
    `Der er allerede registreret fravær fra ${formatMoment(Number(facts.from), 'da')} til ${formatMoment(Number(facts.to), 'da')}.`,
  'absence.backwards': 'Fraværet slutter, før det begynder.',
  'absence.too_long': 'Fraværet kan højst vare tre år.',
  'absence.half_of_one_day':
    'En halv dag er formiddag eller eftermiddag på én dag: skriv den samme dato begge steder.',
  'conflict_of_interest.unknown': 'Der er ikke registreret inhabilitet for rådgiveren og virksomheden.',
  'conflict_of_interest.own':
    'Man afgør ikke selv, om man er inhabil. En kollega eller lederen skal fjerne registreringen.',
  'conflict_of_interest.unknown_enterprise': 'Virksomheden findes ikke.',
  'time.unreadable': 'Tidspunktet kan ikke læses.',
  'time.nonexistent': 'Det klokkeslæt findes ikke den nat: uret stilles frem.',
  'version.missing': 'Send If-Match med den version, du har set.',
  'version.unreadable': 'If-Match kan ikke læses. Skriv versionen i anførselstegn.',
  'party.probably_same': 'Det er måske en, vi kender. Vælg den kendte, eller bekræft, at det er en ny.',
  'party.cvr_length': (facts: Facts) =>
    `CVR-nummeret skal have 8 cifre. Du har skrevet ${String(facts.digits)}.`,
  'party.cvr_characters': 'CVR-nummeret må kun indeholde cifre, for eksempel 99 00 00 07.',
  'party.cvr_never_issued':
    'CVR-nummeret passer ikke med sit kontrolciffer. Se efter, om to cifre er byttet om.',
  'party.phone_characters': 'Telefonnummeret må kun indeholde cifre, mellemrum og et plus foran landekoden.',
  'party.phone_short': (facts: Facts) =>
    `Telefonnummeret er for kort. Du har skrevet ${String(facts.digits)} cifre.`,
  'party.phone_long': (facts: Facts) =>
    `Telefonnummeret er for langt. Du har skrevet ${String(facts.digits)} cifre.`,
  'party.phone_unknown':
    'Sådan et telefonnummer findes ikke. Udenlandske numre skrives med landekode, for eksempel +46.',
  'party.email_at': 'E-mailadressen skal have præcis ét @, som i navn@firma.dk.',
  'party.email_characters':
    'E-mailadressen må ikke indeholde mellemrum, komma, parenteser eller anførselstegn.',
  'party.email_local_part': 'Det, der står før @ i e-mailadressen, er ikke gyldigt.',
  'party.email_domain': 'Det, der står efter @ i e-mailadressen, er ikke et gyldigt domæne, som firma.dk.',
  'party.email_long': 'E-mailadressen er for lang.',
  'party.municipality': 'Kommunekoden findes ikke.',
  'party.postal_code': 'Postnummeret skal have 4 cifre.',
  'enterprise.not_found': 'Virksomheden findes ikke.',
  'enterprise.changed': 'En anden har ændret virksomheden, siden du hentede den.',
  'enterprise.cvr_needed': 'En RSV skal have et CVR-nummer.',
  'contact.not_found': 'Kontaktpersonen findes ikke.',
  'contact.elsewhere': 'Kontaktpersonen hører til en anden virksomhed.',
  'contact.changed': 'En anden har ændret kontaktpersonen, siden du hentede den.',
  'contact.nothing_told': 'Skriv et navn, en e-mail eller et telefonnummer.',
  'rsv_status.in_future': 'Datoen kan ikke ligge i fremtiden.',
  'rsv_status.no_such_day': 'Datoen findes ikke.',
  'api_token.not_found': 'Nøglen findes ikke eller er allerede tilbagekaldt.',
  'password.guessable':
    'Adgangskoden skal have 15 til 200 tegn og må ikke kunne gættes ud fra navnet, tastaturet eller kendte ord.',
  'password.wrong': 'Den nuværende adgangskode er ikke rigtig.',
  'profile.changed': 'Indstillingerne er ændret, siden du hentede dem.',
  'staff.administrator_exists': 'Der er allerede en administrator. Den næste skal en administrator oprette.',
  'staff.email_invalid': 'E-mailadressen er ikke gyldig.',
  'staff.email_taken': 'E-mailadressen er allerede i brug.',
  'staff.unknown': 'Der er ingen aktiv person med den e-mailadresse.',
  'inquiry.in_case_already': 'Henvendelsen hører allerede til en sag.',
  'inquiry.nobody_to_open_for':
    'Skriv først, hvem henvendelsen er fra. En sag handler om en virksomhed eller en person.',
  'case.not_found': 'Sagen findes ikke.',
  'case.illegal_move': 'Det kan ikke lade sig gøre med sagens nuværende status.',
  'case.changed': 'En anden har ændret sagen, siden du hentede den.',
  'case.unknown_topic': 'Emnet findes ikke.',
  'case.party_needed': 'Skriv, hvem sagen er om: en virksomhed eller en kontaktperson.',
  'case.due_in_past': 'Tidspunktet er allerede gået.',
  'case.wakes_in_past': 'Vælg en dag fra i morgen og højst tre år frem.',
  'case.happened_in_future': 'Det er ikke sket endnu. Vælg et tidspunkt, der er gået.',
  'case.no_step': 'Sagen har intet næste skridt.',
  'case.promises_open': (facts: Facts) =>
    `Sagen har løfter, der mangler (${String(facts.count)}). Markér dem som holdt eller ikke holdt først.`,
  'case.promise_unknown': 'Løftet findes ikke.',
  'case.promise_settled': 'Løftet er allerede markeret.',
  'case.check_unknown': 'Punktet findes ikke.',
  'case.participant_unknown': 'Deltageren findes ikke.',
  'case.participant_needed': 'Vælg en fra desken, eller skriv et navn, ikke begge dele.',
  'case.participant_staff': 'Kun rådgivere og ledere kan deltage i en sag.',
  'case.participant_twice': 'Personen er allerede deltager.',
  'case.related_to_itself': 'En sag kan ikke være beslægtet med sig selv.',
  'case.related_unknown': 'Der er ingen sag med det nummer.',
  'case.other_party': 'Sagen hører til en anden virksomhed.',
  'checklist.too_long': 'En tjekliste kan have 40 punkter på højst 200 tegn.',
  'checklist.changed': 'En anden har ændret tjeklisten, siden du hentede den.',
};
