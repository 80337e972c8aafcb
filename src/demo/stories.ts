/** What people ask the desk, and what they are told. Fictional; nobody and nothing real is meant. */
export interface Story {
  readonly subject: string;
  readonly note: string;
  readonly answer: string;
}

export const stories: Readonly<Record<string, readonly Story[]>> = {
  rsv_registration: [
    {
      subject: 'Hvor meget må ejerne få udbetalt i udbytte?',
      note: 'Tre ejere. Spørger, om loftet skal stå i vedtægterne.',
      answer: 'Gennemgik de tre grænser. Vi vejleder, Erhvervsstyrelsen afgør. Sender link til vejledningen.',
    },
    {
      subject: 'Kan en enkeltmandsvirksomhed blive RSV?',
      note: 'Driver systue alene og vil registreres.',
      answer: 'Nej, ejerens og virksomhedens formue skal være adskilt. Talte om at omdanne til ApS først.',
    },
    {
      subject: 'Hvilke bilag skal vi sende med?',
      note: 'Har vedtægter og årsrapport klar.',
      answer: 'Fem bilag, et for hvert kriterium. Gennemgik listen punkt for punkt.',
    },
    {
      subject: 'Må vi kalde os socialøkonomisk nu?',
      note: 'Ansøgningen er sendt i sidste uge.',
      answer: 'Socialøkonomisk ja. Registreret først, når mærket står i CVR.',
    },
    {
      subject: 'Er vi uafhængige af det offentlige?',
      note: 'Kommunalt medlem i bestyrelsen uden stemmeret.',
      answer: 'Bad om at få udpegning og stemmeret beskrevet, så kriteriet kan vurderes.',
    },
  ],
  startup: [
    {
      subject: 'Vil starte café med plads til folk på kanten',
      note: 'Har lokaler på hånden. Mangler overblik over første skridt.',
      answer: 'Aftalte møde om forretningsmodel. Registrér virksomheden først, RSV bagefter.',
    },
    {
      subject: 'Vil åbne afdeling i Silkeborg til næste år',
      note: 'Udenbys virksomhed. Spørger til lokaler og medarbejdere.',
      answer: 'Sendte kontakt til erhvervsservice og inviterede på besøg.',
    },
    {
      subject: 'Hvordan finder vi de første kunder?',
      note: 'Opstart i gartneri, to personer.',
      answer: 'Talte kundegrundlag igennem og tilbød coachforløb.',
    },
  ],
  procurement: [
    {
      subject: 'Møde med indkøbsafdelingen om kantinen',
      note: 'Vil gerne vise, hvad de kan levere.',
      answer: 'Møde bestilt. Indkøb sker på markedsvilkår, intet er lovet.',
    },
    {
      subject: 'Hvornår bliver rengøring udbudt igen?',
      note: 'Har hørt om nyt udbud.',
      answer: 'Henviste til udbudsoversigten og forklarede reglen om reserverede kontrakter.',
    },
  ],
  employment: [
    {
      subject: 'Kontakt om to fleksjob',
      note: 'Vil ansætte to i køkkenet fra første.',
      answer: 'Gav kontakt videre til virksomhedsindgangen med dato for opfølgning.',
    },
    {
      subject: 'Lærling med særlige behov',
      note: 'Spørger, hvem der hjælper med rammerne.',
      answer: 'Satte dem i forbindelse med rette medarbejder.',
    },
    {
      subject: 'Hvor mange praktikpladser må vi have?',
      note: 'Otte ordinært ansatte.',
      answer: 'Gennemgik forholdstallet som vejledende.',
    },
  ],
  partnership: [
    {
      subject: 'Partnerskab med stor virksomhed',
      note: 'Montageopgaver, fast aftale ønskes.',
      answer: 'Foreslog et første møde og sendte eksempel på aftale.',
    },
    {
      subject: 'Søger partner til genbrug af møbler',
      note: 'Har lager og transport.',
      answer: 'Nævnte to mulige partnere efter samtykke.',
    },
  ],
  coaching: [
    {
      subject: 'Vil gerne i coachforløb om økonomi',
      note: 'Budget og likviditet driller.',
      answer: 'Tilbød forløb hos partneren.',
    },
    {
      subject: 'Referat efter coaching',
      note: 'Mangler referat fra sidste gang.',
      answer: 'Sendte referat.',
    },
  ],
  event: [
    {
      subject: 'Indstilling til årets pris',
      note: 'Vil indstille en kollega.',
      answer: 'Sendte skema og frist.',
    },
    { subject: 'Tilmelding til temadagen', note: 'Tre deltagere.', answer: 'Tilmeldt.' },
  ],
  other: [
    {
      subject: 'Spørgsmål til en anden afdeling',
      note: 'Byggetilladelse til skur.',
      answer: 'Sendte videre til rette afdeling.',
    },
    { subject: 'Vil vide mere om desken', note: 'Studerende, skriver opgave.', answer: 'Sendte materiale.' },
  ],
};

export const topicShares: Readonly<Record<string, number>> = {
  rsv_registration: 30,
  startup: 18,
  procurement: 10,
  employment: 14,
  partnership: 8,
  coaching: 10,
  event: 5,
  other: 5,
};
