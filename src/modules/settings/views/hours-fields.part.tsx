import { Checkbox, DateTimeField, TextInput } from '../../../platform/html/components/index.js';
import { cell, cellRows } from './cells.js';
import type { FieldsProps } from './setting-props.js';

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
const spansOffered = 2;
const rowsOffered = 3;

interface ClockProps {
  readonly path: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly props: FieldsProps;
}

function Clock({ path, label, hideLabel, props }: ClockProps) {
  const field = cell(props, path);
  return (
    <TextInput
      {...field}
      value={props.page.language === 'da' ? field.value.replace(':', '.') : field.value}
      label={label}
      hideLabel={hideLabel}
      inputmode="numeric"
      maxlength={5}
      width="short"
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
          <fieldset
            key={day}
            class={
              wrong ? 'field setting-row setting-row--day form-error' : 'field setting-row setting-row--day'
            }
          >
            <legend>{t.weekdays[day]}</legend>
            {wrong && (
              <span class="form-error-message" id={`openingHours-value.${day}`} tabindex={-1}>
                {wrong}
              </span>
            )}
            {Array.from({ length: spans }, (_, at) => (
              <span key={at} class="setting-span">
                <Clock
                  path={`${day}.${at}.from`}
                  label={t.spanFrom(t.weekdays[day], at + 1)}
                  hideLabel
                  props={props}
                />
                {' – '}
                <Clock
                  path={`${day}.${at}.to`}
                  label={t.spanTo(t.weekdays[day], at + 1)}
                  hideLabel
                  props={props}
                />
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
            <Clock path={`${at}.from`} label={t.closing.from} props={props} />
            <Clock path={`${at}.to`} label={t.closing.to} props={props} />
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
