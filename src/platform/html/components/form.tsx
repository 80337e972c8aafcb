import type { ComponentChildren } from 'preact';
import { DraftFields, HiddenFields } from './attributes.js';
import type { DraftPlace, ExtraAttributes, HiddenValues } from './attributes.js';

const layouts = { rows: 'form form--rows', quick: 'form form--quick', inline: 'form' } as const;

export interface FormProps {
  readonly action: string;
  /** Form token, version, what the fields don't show. */
  readonly hidden?: HiddenValues;
  /** `rows` one field a line (default); `quick` the quick log's grid; `inline` a button alone. */
  readonly layout?: keyof typeof layouts;
  /** Read aloud where several forms stand on a page. */
  readonly label?: string;
  readonly multipart?: boolean;
  /** Lower-case letter that submits it, in the current list row or on the page. */
  readonly keyAction?: string;
  readonly draft?: DraftPlace;
  readonly attrs?: ExtraAttributes;
  readonly children: ComponentChildren;
}

/** A write: POST, sent once, checked by the server, whose words the browser's own bubbles would only hide. */
export function Form(props: FormProps) {
  const { action, hidden, layout = 'rows', label, multipart, keyAction, draft, attrs, children } = props;
  return (
    <form
      class={layouts[layout]}
      action={action}
      method="post"
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
      aria-label={label}
      data-once
      data-key-action={keyAction}
      data-draft={draft?.key}
      {...attrs}
    >
      <HiddenFields values={hidden} />
      <DraftFields draft={draft} />
      {children}
    </form>
  );
}

/** A second line in the `quick` layout: the first field takes what the others leave. */
export function FormRow({ children }: { readonly children: ComponentChildren }) {
  return <div class="form__row">{children}</div>;
}

/** The buttons under a form, the one that saves first. */
export function FormActions({ children }: { readonly children: ComponentChildren }) {
  return <div class="form__actions">{children}</div>;
}
