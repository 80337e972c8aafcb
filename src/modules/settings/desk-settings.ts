import { DESK_HOURS, type ClosingDay, type WeeklyHours } from '#desk/business-time';
import type { Language } from '../../texts/index.js';
import { defaultTexts, type DeskTexts } from './default-texts.js';

export type Localised = Readonly<Record<Language, string>>;

export interface Topic {
  /** Stands on inquiries and cases: never changed, never used again for something else. */
  readonly code: string;
  readonly label: Localised;
  /** Effort in points of a full-timer's work. */
  readonly points: number;
  /** No longer offered; what has it keeps it. */
  readonly retired?: boolean;
  /** KL's Emnesystematik, `00.00.00`: typed by the municipality, never guessed. */
  readonly kle?: string;
  /** Handlingsfacet, `G01`. */
  readonly facet?: string;
}

/** Everything a manager may set, with what a new desk starts from. */
export interface DeskSettings extends DeskTexts {
  readonly deskName: string;
  readonly municipalityName: string;
  readonly municipalityCode: string;
  readonly partnerName: string;
  readonly openingHours: WeeklyHours;
  readonly closings: readonly ClosingDay[];
  /** Service hours until an inquiry is due. */
  readonly answerWithinHours: number;
  readonly topics: readonly Topic[];
  readonly assignment: {
    readonly continuityCeiling: number;
    readonly topicPreference: number;
    readonly returnerDailyFactor: number;
  };
  /** Staff id → topics that the advisor prefers. */
  readonly preferredTopics: Readonly<Record<string, readonly string[]>>;
  /** Whether a demo desk was being made, or is one. */
  readonly demo: 'none' | 'begun' | 'done';
  readonly rsvTarget: { readonly value: number; readonly by: string } | null;
}

const topic = (code: string, da: string, en: string, points: number): Topic => ({
  code,
  label: { da, en },
  points,
});

/** Defaults of the contract; a stored value of the same name replaces one. */
export const defaultSettings: DeskSettings = {
  ...defaultTexts,
  deskName: 'Socialøkonomi-indgangen',
  municipalityName: 'Silkeborg Kommune',
  municipalityCode: '740',
  partnerName: 'Erhverv Silkeborg',
  openingHours: DESK_HOURS,
  closings: [],
  answerWithinHours: 8,
  topics: [
    topic('rsv_registration', 'RSV-registrering', 'RSV registration', 3),
    topic('startup', 'Opstart', 'Start-up', 3),
    topic('procurement', 'Indkøb', 'Procurement', 2),
    topic('employment', 'Beskæftigelse', 'Employment', 2),
    topic('partnership', 'Partnerskab', 'Partnership', 3),
    topic('coaching', 'Coaching', 'Coaching', 1),
    topic('event', 'Temadag og pris', 'Theme day and prize', 1),
    topic('other', 'Andet', 'Other', 1),
  ],
  assignment: { continuityCeiling: 6, topicPreference: 2, returnerDailyFactor: 2 },
  preferredTopics: {},
  demo: 'none',
  rsvTarget: null,
};

/** Topics for something new; with `kept` also that one, retired or not. */
export const offeredTopics = (topics: readonly Topic[], kept?: string): Topic[] =>
  topics.filter(({ code, retired }) => !retired || code === kept);
