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
  'merge.not_found': 'Sammenlægningen findes ikke.',
  'merge.same': 'Det er den samme. Vælg en anden.',
  'merge.already': 'Den ene er allerede lagt sammen med en anden. Genindlæs siden.',
  'merge.stale': 'En af de to er ændret, siden du så dem.',
  'merge.two_cvr':
    'De har hvert sit CVR-nummer og er derfor to virksomheder. Er det ene nummer skrevet forkert, så ret det først.',
  'merge.other_party': 'De to henvendelser er fra hver sin. Bekræft, at de er fra samme part.',
  'merge.survivor_closed': 'Den, der beholdes, er afsluttet. Behold den åbne, eller genåbn den først.',
  'merge.undone': 'Sammenlægningen er allerede fortrudt.',
  'merge.too_late': 'Sammenlægningen er mere end 30 dage gammel og kan ikke fortrydes.',
  'merge.later_first': (facts: Facts) =>
    `Fortryd først den senere sammenlægning af ${String(facts.from)} og ${String(facts.into)}: den bygger på denne.`,
};
