import type { ComponentChildren } from 'preact';

export interface FieldFrame {
  /** Id of the control; `-hint` and `-error` are added for its texts. */
  readonly id: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  /** Beside the label, such as "(valgfrit)". */
  readonly mark?: string;
  readonly hint?: string;
  /** What is wrong and what was typed. */
  readonly error?: string;
  /** Read aloud before the error: "Fejl:". */
  readonly errorPrefix?: string;
}

export interface FieldProps extends FieldFrame {
  readonly children: ComponentChildren;
}

/** Attributes that tie a control to its field's hint and error. */
export function fieldAria({ id, hint, error }: FieldFrame) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}

export function FieldTexts({ id, hint, error, errorPrefix }: FieldFrame) {
  return (
    <>
      {hint && (
        <span class="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="form-error-message" id={`${id}-error`}>
          {errorPrefix && <span class="sr-only">{errorPrefix} </span>}
          {error}
        </span>
      )}
    </>
  );
}

/** Label, hint, error and one control. The ready-made controls below wrap themselves in it. */
export function Field(props: FieldProps) {
  const { id, label, hideLabel, mark, error, children } = props;
  return (
    <div class={error ? 'field form-error' : 'field'}>
      <label class={hideLabel ? 'sr-only' : 'form-label'} for={id}>
        {label}
        {mark && <span class="field__mark"> {mark}</span>}
      </label>
      <FieldTexts {...props} />
      {children}
    </div>
  );
}
