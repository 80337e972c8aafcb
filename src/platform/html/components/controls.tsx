import { Field, fieldAria } from './field.js';
import type { FieldFrame } from './field.js';
import type { ExtraAttributes } from './attributes.js';

interface ControlProps extends FieldFrame {
  readonly name: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly autofocus?: boolean;
  readonly attrs?: ExtraAttributes;
}

export interface TextInputProps extends ControlProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'number';
  /** Default `off`: what is typed here is seldom about the person typing. */
  readonly autocomplete?:
    | 'off'
    | 'name'
    | 'email'
    | 'tel'
    | 'organization'
    | 'username'
    | 'current-password'
    | 'new-password'
    | 'one-time-code';
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly maxlength?: number;
  readonly placeholder?: string;
  /** As wide as its content wants: `short` for a CVR number, `medium` for a phone. */
  readonly width?: 'short' | 'medium';
}

const widths = { short: 'form-input input--short', medium: 'form-input input--medium' } as const;

export function TextInput(props: TextInputProps) {
  const { id, name, value, required, autofocus, type = 'text', autocomplete = 'off', attrs } = props;
  return (
    <Field {...props}>
      <input
        class={props.width ? widths[props.width] : 'form-input'}
        id={id}
        name={name}
        type={type as 'text'} // Preact's types want one literal
        value={value}
        required={required}
        autofocus={autofocus}
        autocomplete={autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
        {...fieldAria(props)}
        {...attrs}
      />
    </Field>
  );
}

export interface TextAreaProps extends ControlProps {
  readonly rows?: number;
  readonly maxlength?: number;
  readonly placeholder?: string;
}

export function TextArea(props: TextAreaProps) {
  const { id, name, value, required, autofocus, rows = 4, attrs } = props;
  return (
    <Field {...props}>
      <textarea
        class="form-input"
        id={id}
        name={name}
        rows={rows}
        required={required}
        autofocus={autofocus}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
        {...fieldAria(props)}
        {...attrs}
      >
        {value}
      </textarea>
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends ControlProps {
  readonly choices: readonly Choice[];
}

export function Select(props: SelectProps) {
  const { id, name, value, required, choices, attrs } = props;
  return (
    <Field {...props}>
      <select class="form-select" id={id} name={name} required={required} {...fieldAria(props)} {...attrs}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface DateTimeFieldProps extends ControlProps {
  /** Default `datetime-local`: value, min and max as `YYYY-MM-DDTHH:mm`, Danish wall clock. */
  readonly kind?: 'datetime-local' | 'date' | 'time';
  readonly min?: string;
  readonly max?: string;
  /** Seconds between the choices offered. */
  readonly step?: number;
}

/** The browser's own picker, shown in the browser's language: say the chosen time in words beside it. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { id, name, value, required, kind = 'datetime-local', min, max, step, attrs } = props;
  const limits = { min, max, step, required };
  return (
    <Field {...props}>
      <input
        class={`form-input input--${kind}`}
        id={id}
        name={name}
        type={kind}
        value={value}
        {...limits}
        {...fieldAria(props)}
        {...attrs}
      />
    </Field>
  );
}
