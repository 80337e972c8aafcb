import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import type { IconName } from './icon-names.js';

const tones = {
  primary: 'button button-primary',
  secondary: 'button button-secondary',
  quiet: 'button button-quiet',
} as const;

interface ButtonLook {
  /** Default `secondary`. One `primary` in a group. */
  readonly tone?: keyof typeof tones;
  readonly icon?: IconName;
  /** The single key that does the same; printed on the button and, with `keyAction`, obeyed. */
  readonly keyHint?: string;
  /** Lower-case letter that presses this button, in the current list row or on the page. */
  readonly keyAction?: string;
  readonly small?: boolean;
  /** Said after the text, for buttons that repeat in a list: "Svar" + "til Havn & Hånd". */
  readonly hiddenText?: string;
  readonly children: ComponentChildren;
}

export interface ButtonProps extends ButtonLook {
  /** Default `submit`. */
  readonly type?: 'submit' | 'button' | 'reset';
  readonly name?: string;
  readonly value?: string;
  /** Id of a form elsewhere on the page. */
  readonly form?: string;
  readonly formAction?: string;
  readonly disabled?: boolean;
}

export interface ButtonLinkProps extends ButtonLook {
  readonly href: string;
  readonly download?: boolean;
}

const classOf = ({ tone = 'secondary', small }: ButtonLook) => tones[tone] + (small ? ' button-small' : '');

function Inside({ icon, keyHint, hiddenText, children }: ButtonLook) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {hiddenText && <span class="sr-only"> {hiddenText}</span>}
      {keyHint && <kbd aria-hidden="true">{keyHint}</kbd>}
    </>
  );
}

export function Button(props: ButtonProps) {
  const { type = 'submit', name, value, form, formAction, disabled, keyAction } = props;
  return (
    <button
      class={classOf(props)}
      type={type}
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      disabled={disabled}
      data-key-action={keyAction}
    >
      <Inside {...props} />
    </button>
  );
}

/** Goes somewhere, looks like a button. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a class={classOf(props)} href={props.href} download={props.download} data-key-action={props.keyAction}>
      <Inside {...props} />
    </a>
  );
}
