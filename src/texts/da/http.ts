/** Titles and details of answers that are no page of ours. */
export const http = {
  400: { title: 'Forespørgslen kan ikke læses', detail: 'Indholdet har ikke den form, som adressen venter.' },
  401: { title: 'Du er ikke logget ind', detail: 'Log ind, og prøv igen.' },
  403: { title: 'Du har ikke adgang', detail: 'Din rolle giver ikke adgang til denne side.' },
  404: {
    title: 'Siden findes ikke',
    detail: 'Adressen fører ingen steder hen. Måske er den skrevet forkert.',
  },
  405: { title: 'Det kan adressen ikke', detail: 'Adressen tager ikke imod den slags forespørgsel.' },
  409: { title: 'Det kan ikke lade sig gøre nu', detail: 'Tilstanden tillader det ikke.' },
  412: { title: 'En anden har rettet imens', detail: 'Hent den nyeste udgave, og prøv igen.' },
  413: { title: 'Det er for stort', detail: 'Forespørgslen fylder mere, end adressen tager imod.' },
  415: { title: 'Formatet kendes ikke', detail: 'Send JSON til API’et og formularer til siderne.' },
  422: { title: 'Noget skal rettes', detail: 'Et eller flere felter er ikke udfyldt rigtigt.' },
  428: { title: 'Versionen mangler', detail: 'Send If-Match med den version, du har set.' },
  429: { title: 'Vent lidt', detail: 'Der er prøvet for mange gange. Vent, og prøv igen.' },
  500: {
    title: 'Der er sket en fejl',
    detail: 'Fejlen er noteret. Det, du har gemt tidligere, er ikke berørt.',
  },
  503: {
    title: 'Ikke klar lige nu',
    detail: 'En del, som siden har brug for, svarer ikke. Prøv igen om lidt.',
  },
};
