/** What cases are about, what is done on them and promised. Fictional; nobody and nothing real is meant. */
export interface CaseStory {
  readonly title: (firm: string) => string;
  readonly steps: readonly string[];
  readonly promises: readonly string[];
  readonly question: string;
  readonly guidance: string;
}

export const caseStories: Readonly<Record<string, CaseStory>> = {
  rsv_registration: {
    title: (firm) => `${firm} vil registreres som RSV`,
    steps: [
      'Ring tilbage om loft over udbytte',
      'Gennemgå udkast til vedtægter',
      'Aftal, hvem der indsender bilag',
      'Følg op på svar fra Erhvervsstyrelsen',
    ],
    promises: ['Sender link til vejledningen', 'Ringer tilbage om vedtægterne', 'Læser udkastet igennem'],
    question: 'Hvor meget af overskuddet må ejerne få udbetalt, og skal det stå i vedtægterne?',
    guidance: 'Gennemgik de tre grænser for udbytte. Vi vejleder, Erhvervsstyrelsen afgør.',
  },
  startup: {
    title: (firm) => `${firm} kommer i gang`,
    steps: ['Aftal møde om forretningsmodel', 'Send budgetskabelon', 'Tilbyd coachforløb'],
    promises: ['Sender budgetskabelon', 'Finder en mentor i branchen'],
    question: 'Hvilken virksomhedsform passer, når vi vil ansætte folk på kanten af arbejdsmarkedet?',
    guidance: 'Talte forening, ApS og fond igennem. Anbefalede at tale med en revisor om hæftelse.',
  },
  procurement: {
    title: (firm) => `${firm} vil levere til kommunen`,
    steps: ['Book møde med indkøbsafdelingen', 'Send referat fra mødet'],
    promises: ['Sender dato for mødet', 'Sender referat'],
    question: 'Hvordan bliver vi hørt næste gang, kantinen udbydes?',
    guidance: 'Forklarede reglen om reserverede kontrakter. Indkøb sker på markedsvilkår.',
  },
  employment: {
    title: (firm) => `${firm} vil ansætte i fleksjob`,
    steps: ['Giv kontakt til virksomhedsindgangen', 'Følg op efter første måned'],
    promises: ['Ringer til virksomhedsindgangen', 'Sender oversigt over ordninger'],
    question: 'Hvordan får vi kontakt til to medarbejdere i fleksjob til køkkenet?',
    guidance: 'Forklarede ordningen og gav kontakten videre. Jobcentret afgør.',
  },
  partnership: {
    title: (firm) => `${firm} søger partnerskab`,
    steps: ['Spørg to mulige partnere', 'Hold første møde'],
    promises: ['Spørger to virksomheder efter samtykke'],
    question: 'Kan I sætte os i forbindelse med en virksomhed, der har montageopgaver?',
    guidance: 'Nævnte, hvordan et partnerskab begynder, og hvad begge parter skal have ud af det.',
  },
};
