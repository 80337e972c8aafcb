/** By topic, until the desk writes its own; Danish, as all that the desk writes in a case. */
export const defaultChecklists: Readonly<Record<string, readonly string[]>> = {
  rsv_registration: [
    'Vedtægter modtaget og gennemgået',
    'Socialt formål beskrevet',
    'Erhvervsdrift dokumenteret',
    'Uafhængighed af det offentlige afklaret',
    'Inddragelse af medarbejdere beskrevet',
    'Regler for overskud og udbytte på plads',
    'Bilag samlet til Erhvervsstyrelsen',
  ],
  startup: [
    'Idé og målgruppe talt igennem',
    'Virksomhedsform valgt',
    'Budget og likviditet gennemgået',
    'Tilbud om coachforløb givet',
  ],
  procurement: ['Ydelse og kapacitet beskrevet', 'Møde med indkøbsafdelingen holdt', 'Referat sendt'],
  employment: [
    'Behov og opgaver beskrevet',
    'Kontakt til virksomhedsindgangen givet',
    'Fulgt op efter start',
  ],
  partnership: ['Begge parters ønsker beskrevet', 'Samtykke til kontakt givet', 'Første møde holdt'],
};
