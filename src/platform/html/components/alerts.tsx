import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

const alertLooks = {
  info: { class: 'alert alert-info', icon: 'info' },
  success: { class: 'alert alert-success', icon: 'success' },
  warning: { class: 'alert alert-warning', icon: 'warning' },
  error: { class: 'alert alert-error', icon: 'error' },
} as const;

export interface AlertProps {
  readonly tone: keyof typeof alertLooks;
  /** What the icon says aloud: "Advarsel". */
  readonly iconLabel: string;
  readonly title?: string;
  /** True when it came from what the person just did, and must be read at once. */
  readonly urgent?: boolean;
  readonly children?: ComponentChildren;
}

export function Alert({ tone, iconLabel, title, urgent, children }: AlertProps) {
  const look = alertLooks[tone];
  return (
    <div class={look.class} role={urgent ? 'alert' : undefined}>
      <Icon name={look.icon} label={iconLabel} class="alert-icon" />
      <div class="alert-body">
        {title && <p class="alert-heading">{title}</p>}
        {children && <div class="alert-text">{children}</div>}
      </div>
    </div>
  );
}

export interface ErrorSummaryProps {
  /** "Der er noget, du skal rette" */
  readonly title: string;
  readonly iconLabel: string;
  /** Each links to its control's id. */
  readonly errors: readonly { readonly id: string; readonly text: string }[];
}

/** On top of a refused form; gets focus when the page comes (GOV.UK design system, "Error summary"). */
export function ErrorSummary({ title, iconLabel, errors }: ErrorSummaryProps) {
  return (
    <div
      class="alert alert-error error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      tabindex={-1}
      data-focus
    >
      <Icon name="error" label={iconLabel} class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading" id="error-summary-title">
          {title}
        </h2>
        <ul>
          {errors.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

export interface ConflictSide {
  /** "Jonas Brix, kl. 9.41" and "Dig". */
  readonly heading: string;
  readonly text: string;
  /** The button that keeps this text. */
  readonly action: ComponentChildren;
}

export interface ConflictProps {
  readonly title: string;
  readonly iconLabel: string;
  readonly theirs: ConflictSide;
  readonly mine: ConflictSide;
}

/** Somebody saved first: both texts in full, one choice, nothing lost. */
export function Conflict({ title, iconLabel, theirs, mine }: ConflictProps) {
  return (
    <section class="conflict" aria-label={title}>
      <Alert tone="warning" iconLabel={iconLabel} title={title} urgent />
      <div class="conflict__sides">
        {[theirs, mine].map(({ heading, text, action }) => (
          <div key={heading}>
            <h2>{heading}</h2>
            <p class="as-typed">{text}</p>
            {action}
          </div>
        ))}
      </div>
    </section>
  );
}
