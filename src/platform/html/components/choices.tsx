import type { ComponentChildren } from 'preact';
import type { Choice } from './controls.js';
import { FieldTexts, fieldAria } from './field.js';
import type { ExtraAttributes } from './attributes.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-names.js';

export interface CheckboxProps {
  readonly id?: string;
  readonly name: string;
  /** Default `1`. */
  readonly value?: string;
  readonly checked?: boolean;
  readonly label: ComponentChildren;
  readonly hint?: string;
  readonly attrs?: ExtraAttributes;
}

export function Checkbox({ id, name, value = '1', checked, label, hint, attrs }: CheckboxProps) {
  return (
    <label class="checkbox">
      <input type="checkbox" id={id} name={name} value={value} checked={checked} {...attrs} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}

export interface SegmentChoice extends Choice {
  readonly icon?: IconName;
}

export interface SegmentedRadiosProps {
  /** Id of the first radio, so that an error summary can link to it; the others are `<id>-<value>`. */
  readonly id: string;
  readonly name: string;
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly choices: readonly SegmentChoice[];
  readonly value?: string;
  readonly error?: string;
  readonly errorPrefix?: string;
  readonly attrs?: ExtraAttributes;
}

/** Few choices side by side; arrow keys move, as in any group of radios. */
export function SegmentedRadios(props: SegmentedRadiosProps) {
  const { id, name, legend, hideLegend, choices, value, error, errorPrefix, attrs } = props;
  const frame = { id, label: legend, error, errorPrefix };
  return (
    <fieldset class={error ? 'field segments form-error' : 'field segments'} {...fieldAria(frame)} {...attrs}>
      <legend class={hideLegend ? 'sr-only' : 'form-label'}>{legend}</legend>
      <FieldTexts {...frame} />
      <div class="segments__row">
        {choices.map((choice, at) => (
          <label key={choice.value}>
            <input
              type="radio"
              id={at === 0 ? id : `${id}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={choice.value === value}
            />
            <span>
              {choice.icon && <Icon name={choice.icon} />}
              {choice.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface SegmentLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  readonly icon?: IconName;
  readonly attrs?: ExtraAttributes;
}

export interface SegmentedLinksProps {
  /** What the links choose between, read aloud: "Status". */
  readonly label: string;
  readonly links: readonly SegmentLink[];
}

/** The same look for addresses: filters, periods, "mine" and "begge". */
export function SegmentedLinks({ label, links }: SegmentedLinksProps) {
  return (
    <nav class="segments" aria-label={label}>
      <div class="segments__row">
        {links.map(({ href, label: text, current, icon, attrs }) => (
          <a key={href} href={href} aria-current={current ? 'true' : undefined} {...attrs}>
            {icon && <Icon name={icon} />}
            {text}
          </a>
        ))}
      </div>
    </nav>
  );
}
