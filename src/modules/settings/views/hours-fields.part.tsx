import { Checkbox, DateTimeField, TextInput } from '../../../platform/html/components/index.js';
import { cell, cellRows } from './cells.js';
import type { FieldsProps } from './setting-props.js';

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
const spansOffered = 2;
const rowsOffered = 3;

function Clock({ path, label, props }: { path: string; label: string; props: FieldsProps }) {
  return (
    <TextInput
      {...cell(props, path)}
      label={label}
      hideLabel
      inputmode="numeric"
      maxlength={5}
      width="short"
      placeholder={props.page.t.settings.clockPlaceholder}
    />
  );
}

/** A line a weekday, with room for one span more than it has. */
export function HoursFields(props: FieldsProps) {
  const t = props.page.t.settings;
  const whole = props.errors.value;
  return (
    <>
      {weekdays.map((day) => {
        const spans = Math.max(spansOffered, cellRows(props, String(day)) + 1);
        const wrong = props.errors[`value.${day}`];
        return (
          <fieldset key={day} class={wrong ? 'field setting-row form-error' : 'field setting-row'}>
            <legend>{t.weekdays[day]}</legend>
            {wrong && (
              <span class="form-error-message" id={`openingHours-value.${day}`} tabindex={-1}>
                {wrong}
              </span>
            )}
            {Array.from({ length: spans }, (_, at) => (
              <span key={at} class="setting-span">
                <Clock path={`${day}.${at}.from`} label={t.spanFrom(t.weekdays[day], at + 1)} props={props} />
                {' – '}
                <Clock path={`${day}.${at}.to`} label={t.spanTo(t.weekdays[day], at + 1)} props={props} />
              </span>
            ))}
          </fieldset>
        );
      })}
      {whole && <span class="form-error-message">{whole}</span>}
    </>
  );
}

/** A line a closing day, and room for three more. */
export function ClosingsFields(props: FieldsProps) {
  const t = props.page.t.settings;
  const known = cellRows(props, '');
  return (
    <>
      {Array.from({ length: known + rowsOffered }, (_, at) => {
        const wrong = props.errors[`value.${at}`];
        const who = at < known ? cell(props, `${at}.text`).value : t.newClosing(at - known + 1);
        return (
          <fieldset key={at} class="field setting-row setting-row--closing">
            <legend class="sr-only">{who}</legend>
            <DateTimeField
              {...cell(props, `${at}.date`)}
              kind="date"
              label={t.closing.date}
              {...(wrong ? { error: wrong } : {})}
            />
            <TextInput {...cell(props, `${at}.text`)} label={t.closing.text} maxlength={80} />
            <TextInput {...cell(props, `${at}.from`)} label={t.closing.from} width="short" maxlength={5} />
            <TextInput {...cell(props, `${at}.to`)} label={t.closing.to} width="short" maxlength={5} />
            {at < known && (
              <Checkbox
                name={`value.${at}.remove`}
                label={
                  <>
                    {t.remove}
                    <span class="sr-only"> {who}</span>
                  </>
                }
              />
            )}
          </fieldset>
        );
      })}
    </>
  );
}
