import type { PageContext } from '../../../platform/html/page.js';
import type { Topic } from '../desk-settings.js';
import type { SettingValue } from '../queries/setting-values.query.js';
import type { SectionKey, SettingName } from '../setting-sections.js';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A form that was sent and not taken. */
export interface Refused {
  readonly name: SettingName;
  readonly typed: unknown;
  /** By the field's name: `value.0.from`. */
  readonly errors: Readonly<Record<string, string>>;
  /** Somebody else set it meanwhile: everything that was in the form, to be sent again. */
  readonly stale?: Readonly<Record<string, string>>;
}

export interface SettingsPageProps {
  readonly section: SectionKey;
  readonly values: readonly SettingValue[];
  readonly topics: readonly Topic[];
  /** The advisors. */
  readonly people: readonly Person[];
  readonly saved?: SettingName;
  readonly refused?: Refused;
}

export type SettingsProps = SettingsPageProps & { readonly page: PageContext };

/** What the fields of one setting are drawn from: the value as it stands, or as it was typed. */
export interface FieldsProps {
  readonly setting: SettingName;
  readonly value: unknown;
  readonly errors: Readonly<Record<string, string>>;
  readonly topics: readonly Topic[];
  readonly people: readonly Person[];
  readonly page: PageContext;
}
