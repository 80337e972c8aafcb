import type { ClassConstructor } from 'class-transformer';
import { getSchemaPath } from '@nestjs/swagger';
import {
  DayField,
  DecimalField,
  ListField,
  MapField,
  PartField,
  PatternField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { textNames, type TextName } from '../default-texts.js';
import type { DeskSettings } from '../desk-settings.js';
import type { SettingName } from '../setting-sections.js';

const time = /^([01]\d|2[0-4]):[0-5]\d$/;
const code = /^[a-z][a-z0-9_]{1,29}$/;
/** KL's Emnesystematik: emne and handlingsfacet (domain.md §6.1). */
const kle = /^\d{2}\.\d{2}\.\d{2}$/;
const facet = /^[A-ZÆØÅ]\d{2}$/;

export class SpanForm {
  @PatternField(time, 'not_a_time') from: string;
  @PatternField(time, 'not_a_time') to: string;
}

class ClosingForm {
  @DayField() date: string;
  @PatternField(time, 'not_a_time', { optional: true, description: 'Closed from; absent: from midnight' })
  from?: string;
  @PatternField(time, 'not_a_time', { optional: true, description: 'Closed until; absent: until midnight' })
  to?: string;
  @TextField({ max: 80 }) text: string;
}

class LabelForm {
  @TextField({ max: 60 }) da: string;
  @TextField({ max: 60 }) en: string;
}

class TopicForm {
  @PatternField(code, 'topic_code') code: string;
  @PartField(LabelForm) label: LabelForm;
  @WholeNumberField({ min: 0, max: 20, description: 'Points of a full-timer’s work' }) points: number;
  @TickField() retired?: boolean;
  @PatternField(kle, 'not_a_kle', { optional: true }) kle?: string;
  @PatternField(facet, 'not_a_facet', { optional: true }) facet?: string;
}

class AssignmentFiguresForm {
  @DecimalField({ min: 0, max: 100 }) continuityCeiling: number;
  @DecimalField({ min: 0, max: 20 }) topicPreference: number;
  @DecimalField({ min: 1, max: 10 }) returnerDailyFactor: number;
}

class TargetForm {
  @WholeNumberField({ min: 1, max: 10_000 }) value: number;
  @DayField() by: string;
}

class WordsForm {
  @TextField({ max: 2000 }) da: string;
  @TextField({ max: 2000 }) en: string;
}

/** What a setting is set to; the shape of `value` is the setting's own. */
class SettingForm {
  @TickField({ description: 'What looks like a CPR number is none' }) notCpr?: boolean;
}

const span = { type: 'array', items: { $ref: getSchemaPath(SpanForm) } } as const;

class OpeningHoursForm extends SettingForm {
  @ListField(SpanForm, {
    max: 7,
    description: 'Spans of each weekday, Monday first',
    schema: { type: 'array', items: span },
  })
  value: SpanForm[][];
}
class ClosingsForm extends SettingForm {
  @ListField(ClosingForm, { max: 400 }) value: ClosingForm[];
}
class TopicsForm extends SettingForm {
  @ListField(TopicForm, { max: 60 }) value: TopicForm[];
}
class HoursForm extends SettingForm {
  @WholeNumberField({ min: 1, max: 400, description: 'Service hours' }) value: number;
}
class AssignmentForm extends SettingForm {
  @PartField(AssignmentFiguresForm) value: AssignmentFiguresForm;
}
class PreferredTopicsForm extends SettingForm {
  @MapField({ description: 'Staff id → topic codes' }) value: Record<string, string[]>;
}
class RsvTargetForm extends SettingForm {
  @PartField(TargetForm, { optional: true, description: 'Absent: no target' }) value?: TargetForm;
}
class NameForm extends SettingForm {
  @TextField({ max: 80 }) value: string;
}
class MunicipalityCodeForm extends SettingForm {
  @PatternField(/^\d{3}$/, 'not_a_municipality') value: string;
}
class LocalisedForm extends SettingForm {
  @PartField(WordsForm) value: WordsForm;
}

interface Read {
  readonly value?: unknown;
  readonly notCpr?: boolean;
}
const texts = Object.fromEntries(textNames.map((name) => [name, LocalisedForm]));

export const settingForms: Readonly<Record<SettingName, ClassConstructor<Read>>> = {
  openingHours: OpeningHoursForm,
  closings: ClosingsForm,
  topics: TopicsForm,
  answerWithinHours: HoursForm,
  assignment: AssignmentForm,
  preferredTopics: PreferredTopicsForm,
  rsvTarget: RsvTargetForm,
  deskName: NameForm,
  municipalityName: NameForm,
  municipalityCode: MunicipalityCodeForm,
  partnerName: NameForm,
  ...(texts as Record<TextName, typeof LocalisedForm>),
};

/** As it is stored: plain, and what was left out is not there. */
export const storedValue = (value: unknown): DeskSettings[SettingName] =>
  JSON.parse(JSON.stringify(value ?? null)) as DeskSettings[SettingName];
