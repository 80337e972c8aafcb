const things = (count: number) =>
  count === 1 ? '1 henvendelse eller sag' : `${count} henvendelser og sager`;

/** Work that is lent while someone is away. */
export const cover = {
  brief: {
    what: (title: string, party: string) => `${party}: ${title}`,
    next: (next: string, due: string) => `${next}. Frist: ${due}.`,
    last: (text: string) => `Senest: ${text}`,
  },
  nobodyIn: (advisors: number): string =>
    advisors === 1
      ? 'Rådgiveren er væk. Nye henvendelser venter, til nogen er tilbage.'
      : advisors === 2
        ? 'Begge rådgivere er væk. Nye henvendelser venter, til en af dem er tilbage.'
        : 'Alle rådgivere er væk. Nye henvendelser venter, til en af dem er tilbage.',
  handover: {
    title: 'Overdragelse',
    link: 'Overdragelse',
    lead: (name: string, when: string) =>
      `${name} er væk ${when}. Arbejdet er lånt ud og kommer tilbage af sig selv.`,
    none: 'Intet er lånt ud i dette fravær',
    noneWhy: 'Arbejdet lånes ud, når fraværet begynder, og kun hvis en kollega kan have det.',
    to: (name: string) => `Lånt til ${name}`,
    accepted: (when: string) => `Overtaget ${when}`,
    waiting: 'Ikke overtaget endnu',
    accept: 'Jeg har overtaget',
    brief: (reference: string) => `Hvad skal man vide om ${reference}?`,
    briefHint: 'Skrevet af systemet. Ret det, til det er overtaget.',
    notWritten: 'Intet skrevet',
    save: 'Gem',
    saved: 'Overdragelsen er gemt',
    ends: {
      returned: 'Kommet tilbage',
      closed: 'Afsluttet',
      kept: 'Beholdt',
      lent_on: 'Lånt videre',
    },
    errorPrefix: 'Fejl:',
    error: 'Fejl',
    path: 'Brødkrumme',
  },
  returned: {
    title: 'Mens du var væk',
    titleOf: (name: string) => `Mens ${name} var væk`,
    lead: (count: number, when: string) => `${things(count)} blev lånt ud ${when}.`,
    none: 'Intet blev lånt ud',
    back: 'Er hos dig igen',
    backWith: (name: string) => `Er hos ${name} igen`,
    closed: (name: string) => `Afsluttet, mens ${name} havde den`,
    theirs: (name: string) => `${name} beholder den`,
    lent: (name: string) => `Er stadig lånt til ${name}`,
    waiting: 'Venter på en rådgiver',
    due: (when: string) => `Ny frist: ${when}`,
    nothing: 'Intet er sket med den imens',
    dismiss: 'Læst',
    all: 'Læs det hele',
  },
  day: {
    borrowed: 'Lånt til dig',
    from: (name: string, count: number) => `Fra ${name}: ${things(count)}`,
    read: 'Læs overdragelsen',
    urgent: 'Haster, og ingen kan tage det',
    urgentNote: 'frist i fraværet',
    urgentWhy: 'Den, der har det, er væk, og ingen kollega kan få det.',
    of: (name: string) => `Hos ${name}`,
    nobodys: 'Ikke fordelt',
    more: (count: number) => (count === 1 ? 'og 1 til' : `og ${count} til`),
    moreAway: 'Se fravær',
  },
  recorded: {
    lent: (count: number) => `Lånt ud imens: ${things(count)}.`,
    read: 'Se og ret overdragelsen',
    later: 'Lånes ud, når fraværet begynder:',
  },
  week: {
    title: 'Arbejdsuge',
    lead: 'På fridage fordeles intet nyt. Arbejdet lånes ikke ud.',
    who: 'Hvem',
    days: {
      monday: 'Mandag',
      tuesday: 'Tirsdag',
      wednesday: 'Onsdag',
      thursday: 'Torsdag',
      friday: 'Fredag',
    },
    parts: { whole: 'Hele dagen', am: 'Formiddag', pm: 'Eftermiddag', off: 'Fri' },
    save: 'Gem arbejdsugen',
    of: (name: string) => `Arbejdsuge for ${name}`,
    show: 'Vis',
    off: 'Fri i dag',
  },
};
