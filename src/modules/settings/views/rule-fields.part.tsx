import {
  Checkbox,
  DateTimeField,
  FormRow,
  TextArea,
  TextInput,
} from '../../../platform/html/components/index.js';
import { offeredTopics } from '../desk-settings.js';
import { cell, cellList } from './cells.js';
import type { FieldsProps } from './setting-props.js';

/** One line of text or one number. */
export function OneField(props: FieldsProps) {
  const t = props.page.t.settings;
  return (
    <TextInput
      {...cell(props, '')}
      label={t.names[props.setting]}
      width={
        props.setting === 'answerWithinHours' || props.setting === 'municipalityCode' ? 'short' : undefined
      }
      maxlength={80}
      required
    />
  );
}

export function AssignmentFields(props: FieldsProps) {
  const { figures: t } = props.page.t.settings;
  return (
    <>
      {(['continuityCeiling', 'topicPreference', 'returnerDailyFactor'] as const).map((figure) => (
        <TextInput
          key={figure}
          {...cell(props, figure)}
          label={t[figure].label}
          hint={t[figure].hint}
          inputmode="decimal"
          width="short"
          required
        />
      ))}
    </>
  );
}

export function TargetFields(props: FieldsProps) {
  const { target: t } = props.page.t.settings;
  return (
    <FormRow>
      <TextInput {...cell(props, 'value')} label={t.value} inputmode="numeric" width="short" />
      <DateTimeField {...cell(props, 'by')} kind="date" label={t.by} />
    </FormRow>
  );
}

/** A box a topic for each advisor; a preferred topic that is retired stays ticked until someone takes it away. */
export function PreferredFields(props: FieldsProps) {
  const { people, topics, page } = props;
  if (people.length === 0) return <p class="muted">{page.t.settings.noAdvisors}</p>;
  return (
    <>
      {people.map(({ id, name }) => {
        const preferred = cellList(props, id);
        const shown = topics.filter(
          ({ code }) => preferred.includes(code) || offeredTopics(topics).some((one) => one.code === code),
        );
        return (
          <fieldset key={id} class="field setting-row setting-row--ticks" id={`preferredTopics-value.${id}`}>
            <legend>{name}</legend>
            {shown.map(({ code, label }) => (
              <Checkbox
                key={code}
                name={`value.id${id}`}
                value={code}
                checked={preferred.includes(code)}
                label={label[page.language]}
              />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

/** The same text in both languages. */
export function WordsFields(props: FieldsProps) {
  const { inDanish, inEnglish } = props.page.t.settings;
  return (
    <>
      <TextArea {...cell(props, 'da')} label={inDanish} rows={3} maxlength={2000} required />
      <TextArea {...cell(props, 'en')} label={inEnglish} rows={3} maxlength={2000} required />
    </>
  );
}
