import type { Right } from '../../platform/http/access.js';
import { textNames } from './default-texts.js';
import type { DeskSettings } from './desk-settings.js';

/** What people set; the rest is the desk's own bookkeeping. */
export type SettingName = Exclude<keyof DeskSettings, 'demo'>;

export interface SettingSection {
  /** Its page, and where its forms are sent. */
  readonly href: string;
  readonly right: Right;
  readonly names: readonly SettingName[];
}

/** The pages of the settings and what stands on each, in its order. */
export const settingSections = {
  hours: {
    href: '/indstillinger/aabningstid',
    right: 'settings.write',
    names: ['openingHours', 'closings'],
  },
  topics: { href: '/indstillinger/emner', right: 'settings.write', names: ['topics'] },
  rules: {
    href: '/indstillinger/fordeling',
    right: 'settings.write',
    names: ['answerWithinHours', 'assignment', 'preferredTopics', 'rsvTarget'],
  },
  names: {
    href: '/indstillinger/navne',
    right: 'settings.write',
    names: ['deskName', 'municipalityName', 'municipalityCode', 'partnerName'],
  },
  texts: { href: '/indstillinger/tekster', right: 'settings.texts', names: textNames },
} as const satisfies Record<string, SettingSection>;

export type SectionKey = keyof typeof settingSections;

const sections: readonly SettingSection[] = Object.values(settingSections);
export const settingNames = sections.flatMap(({ names }) => names);

export const sectionOf = (name: string): SettingSection | undefined =>
  sections.find(({ names }) => (names as readonly string[]).includes(name));
