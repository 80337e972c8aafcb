import { Field, fieldAria } from './field.js';
import type { FieldFrame } from './field.js';

export interface ComboboxProps extends FieldFrame {
  readonly name: string;
  readonly value?: string;
  readonly required?: boolean;
  /** Answers `?q=` with `<SuggestionOption>`s and nothing around them. */
  readonly suggestUrl: string;
  /** Hidden field that gets the id of what was picked, and is emptied when the text changes. */
  readonly idName: string;
  readonly idValue?: string;
  readonly maxlength?: number;
  readonly texts: {
    /** Name of the list: "Forslag". */
    readonly list: string;
    /** Said when the list changes, `{n}` is the count: "{n} forslag, vælg med piletasterne". */
    readonly hits: string;
    /** "1 forslag, …" */
    readonly oneHit: string;
    readonly noHits: string;
  };
}

/** A plain text field that `client/combobox.js` makes an ARIA 1.2 combobox. Anything may still be typed. */
export function Combobox(props: ComboboxProps) {
  const { id, name, value, required, suggestUrl, idName, idValue, maxlength, texts } = props;
  return (
    <Field {...props}>
      <div class="combobox">
        <input
          class="form-input"
          id={id}
          name={name}
          type="text"
          value={value}
          required={required}
          maxlength={maxlength}
          autocomplete="off"
          spellcheck={false}
          data-suggest-url={suggestUrl}
          data-suggest-id={idName}
          data-suggest-list={texts.list}
          data-suggest-hits={texts.hits}
          data-suggest-one={texts.oneHit}
          data-suggest-none={texts.noHits}
          {...fieldAria(props)}
        />
        <input type="hidden" name={idName} value={idValue ?? ''} />
      </div>
    </Field>
  );
}

export interface SuggestionOptionProps {
  /** Goes into the hidden field. */
  readonly id: string;
  /** Goes into the text field. */
  readonly label: string;
  /** Second line: CVR number, town. */
  readonly detail?: string;
  /** Other empty fields of the form to fill, by field name: `{ contactPhone: '…' }`. */
  readonly fill?: Readonly<Record<string, string>>;
}

/** One suggestion, as the server answers it. */
export function SuggestionOption({ id, label, detail, fill }: SuggestionOptionProps) {
  return (
    <li role="option" data-id={id} data-label={label} data-fill={fill && JSON.stringify(fill)}>
      {label}
      {detail && <small>{detail}</small>}
    </li>
  );
}
