import type { Language } from '../../texts/index.js';

/** What the desk says to those outside it, in both languages; the desk's own people write it. */
export const defaultTexts = {
  publicFooter: {
    da: 'Én indgang for alle, der driver eller vil starte en socialøkonomisk virksomhed.',
    en: 'One way in for everyone who runs or wants to start a social enterprise.',
  },
  contactIntro: {
    da: 'Skriv, hvad det handler om, så svarer en af vores rådgivere. Du behøver ikke vide, hvor i kommunen dit spørgsmål hører til.',
    en: 'Tell us what it is about, and one of our advisors will answer. You need not know which part of the municipality deals with it.',
  },
  guidanceIntro: {
    da: 'Vejledningen er gratis og uforpligtende. Det er Erhvervsstyrelsen, der afgør, om en virksomhed kan registreres som RSV.',
    en: 'The guidance is free and commits you to nothing. The Danish Business Authority decides whether an enterprise can be registered (RSV).',
  },
  noticeGreeting: { da: 'Hej', en: 'Hello' },
  noticeSignature: {
    da: 'Venlig hilsen',
    en: 'Kind regards',
  },
  privacyNotice: {
    da: 'Vi bruger dine oplysninger til at svare dig og gemmer dem i to år efter den sidste kontakt, længere hvis de hører til en sag. Du kan se, hvad vi har om dig, få rettet fejl og klage til Datatilsynet. Skriv ikke CPR-numre til os.',
    en: 'We use what you tell us to answer you and keep it for two years after the last contact, longer if it belongs to a case. You may see what we hold, have mistakes corrected and complain to the Danish Data Protection Agency. Please do not send us civil registration (CPR) numbers.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type TextName = keyof typeof defaultTexts;
export type DeskTexts = { readonly [name in TextName]: Readonly<Record<Language, string>> };

export const textNames = Object.keys(defaultTexts) as TextName[];
export const isTextName = (name: string): name is TextName => Object.hasOwn(defaultTexts, name);
