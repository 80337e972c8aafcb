import { formatDate } from '#desk/business-time';
import type { Texts, Language } from '../../../texts/index.js';
import { isTextName } from '../default-texts.js';
import type { DeskSettings, Localised, Topic } from '../desk-settings.js';
import type { SettingName } from '../setting-sections.js';
import type { Person } from './setting-props.js';

export interface WordsFor {
  readonly t: Texts;
  readonly language: Language;
  readonly topics: readonly Topic[];
  readonly people: readonly Person[];
}

type Value<Name extends SettingName> = DeskSettings[Name];
type Lines<Name extends SettingName> = (value: Value<Name>, given: WordsFor) => readonly string[];

const clock = (time: string, language: Language) => (language === 'da' ? time.replace(':', '.') : time);
const span = ({ from, to }: { from: string; to: string }, language: Language) =>
  `${clock(from, language)}–${clock(to, language)}`;

const inWords: { readonly [Name in SettingName]?: Lines<Name> } = {
  openingHours: (week, { t, language }) =>
    week.flatMap((spans, day) =>
      spans.length === 0
        ? []
        : [`${t.settings.weekdays[day as 0]}: ${spans.map((one) => span(one, language)).join(', ')}`],
    ),
  closings: (closings, { language }) =>
    closings.map(({ date, from, to, text }) => {
      const part = from || to ? ` ${span({ from: from ?? '00:00', to: to ?? '24:00' }, language)}` : '';
      return `${formatDate(date, language)}${part}: ${text}`;
    }),
  topics: (topics, { t, language }) =>
    topics.map(({ label, points, retired, kle, facet }) =>
      [
        `${label[language]}: ${t.settings.points(points)}`,
        kle,
        facet,
        retired ? t.settings.topic.retired : '',
      ]
        .filter(Boolean)
        .join(', '),
    ),
  answerWithinHours: (hours, { t }) => [t.settings.hours(hours)],
  assignment: (figures, { t, language }) =>
    (['continuityCeiling', 'topicPreference', 'returnerDailyFactor'] as const).map((figure) => {
      const number = String(figures[figure]);
      return `${t.settings.figures[figure].label}: ${language === 'da' ? number.replace('.', ',') : number}`;
    }),
  preferredTopics: (preferred, { language, topics, people }) =>
    Object.entries(preferred).flatMap(([staffId, codes]) => {
      const name = people.find(({ id }) => id === staffId)?.name ?? staffId;
      const labels = codes.map((code) => topics.find((one) => one.code === code)?.label[language] ?? code);
      return labels.length === 0 ? [] : [`${name}: ${labels.join(', ')}`];
    }),
  rsvTarget: (target, { t, language }) =>
    target ? [t.settings.targetBy(target.value, formatDate(target.by, language))] : [],
};

/** A value as people read it, a line each part of it; what is empty says so. */
export function settingLines(name: SettingName, value: unknown, given: WordsFor): readonly string[] {
  const lines = isTextName(name)
    ? Object.values(value as Localised)
    : ((inWords[name] as Lines<SettingName> | undefined)?.(value as never, given) ?? [
        String(value as string),
      ]);
  return lines.length === 0 ? [given.t.settings.none] : lines;
}
