import { calendarFaults, isLocalDate, type CalendarFault } from '#desk/business-time';
import type { FieldError } from '../../platform/http/form.js';
import type { FieldRule } from '../../texts/index.js';
import { isTextName } from './default-texts.js';
import type { DeskSettings, Localised } from './desk-settings.js';
import type { SettingName } from './setting-sections.js';

export interface SettingFacts {
  /** As they are before the change. */
  readonly current: DeskSettings;
  readonly advisorIds: ReadonlySet<string>;
}

type Rule<Name extends SettingName> = (
  value: DeskSettings[Name],
  facts: SettingFacts,
) => readonly FieldError[];

const wrong = (field: string, rule: FieldRule): FieldError => ({ field: `value${field}`, rule, facts: [] });

const calendarRules: Readonly<Record<CalendarFault['code'], FieldRule>> = {
  'bad-time': 'not_a_time',
  backwards: 'span_backwards',
  overlap: 'span_overlap',
  'bad-date': 'no_such_day',
  'bad-zone': 'not_a_choice',
  'too-many-weekdays': 'not_a_choice',
  'never-open': 'never_open',
};
const calendarErrors = (faults: readonly CalendarFault[]) =>
  faults.map(({ code, at }) => wrong(at.replace(/^(spans|closings)/, ''), calendarRules[code]));

const rules: { readonly [Name in SettingName]?: Rule<Name> } = {
  openingHours: (spans) =>
    spans.every(Array.isArray) ? calendarErrors(calendarFaults({ spans })) : [wrong('', 'required')],
  closings: (closings) => calendarErrors(calendarFaults({ closings })),
  topics: topicFaults,
  preferredTopics: (preferred, { current, advisorIds }) => {
    const codes = new Set(current.topics.map(({ code }) => code));
    return Object.entries(preferred).flatMap(([advisorId, topics]) => {
      const known = Array.isArray(topics) && topics.every((code: string) => codes.has(code));
      return advisorIds.has(advisorId) && known ? [] : [wrong(`.${advisorId}`, 'not_a_choice')];
    });
  },
  rsvTarget: (target) => (target && !isLocalDate(target.by) ? [wrong('.by', 'no_such_day')] : []),
};

/** A topic's code stands on inquiries, cases and score sheets: it stays, whatever else about the topic changes. */
function topicFaults(topics: DeskSettings['topics'], { current }: SettingFacts): FieldError[] {
  const codes = topics.map(({ code }) => code);
  const gone = current.topics.filter(({ code }) => !codes.includes(code));
  const twice = codes.flatMap((code, at) =>
    codes.indexOf(code) < at ? [wrong(`.${at}.code`, 'topic_twice')] : [],
  );
  const none = topics.every(({ retired }) => retired) ? [wrong('.0.retired', 'topics_all_retired')] : [];
  return [...gone.map(() => wrong('', 'topic_gone')), ...twice, ...none];
}

/** What is wrong with a value that has the right shape; empty when it may be set. */
export function settingFaults<Name extends SettingName>(
  name: Name,
  value: DeskSettings[Name],
  facts: SettingFacts,
): readonly FieldError[] {
  return rules[name]?.(value, facts) ?? [];
}

/** What of a value a person wrote as they liked, by field: it must hold no CPR number. */
export function freeTextOf<Name extends SettingName>(
  name: Name,
  value: DeskSettings[Name],
): Readonly<Record<string, string>> {
  if (isTextName(name)) {
    const { da, en } = value as Localised;
    return { 'value.da': da, 'value.en': en };
  }
  if (name !== 'closings') return {};
  const closings = value as DeskSettings['closings'];
  return Object.fromEntries(closings.map(({ text }, at) => [`value.${at}.text`, text]));
}
