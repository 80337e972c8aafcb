import type { ComponentChildren } from 'preact';
import { HiddenFields } from './attributes.js';
import type { HiddenValues } from './attributes.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-names.js';

export interface ToastProps {
  readonly text: string;
  readonly undo?: {
    readonly action: string;
    readonly label: string;
    readonly hidden?: HiddenValues;
    /** Default `z`. */
    readonly key?: string;
    /** Milliseconds for which it can be undone, and the receipt stands; default ten seconds. */
    readonly forMs?: number;
  };
}

/** Receipt for what was just done. Never takes the focus; what it offers stands in the timeline too. */
export function Toast({ text, undo }: ToastProps) {
  return (
    <div class="receipt" role="status" data-toast={undo?.forMs ?? ''}>
      <Icon name="check" />
      <span>{text}</span>
      {undo && (
        <form action={undo.action} method="post" data-once data-key-action={undo.key ?? 'z'}>
          <HiddenFields values={undo.hidden} />
          <button class="button button-quiet" type="submit">
            {undo.label}
            <kbd aria-hidden="true">{(undo.key ?? 'z').toUpperCase()}</kbd>
          </button>
        </form>
      )}
    </div>
  );
}

export interface EmptyStateProps {
  readonly icon?: IconName;
  /** What is done or not found: "Ingen venter på svar". */
  readonly title: string;
  /** What comes next, or what to try. */
  readonly children?: ComponentChildren;
}

export function EmptyState({ icon = 'success', title, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon name={icon} />
      <p>
        <b>{title}</b>
      </p>
      {children && <div class="muted">{children}</div>}
    </div>
  );
}

/** Shown by htmx when an answer takes more than 300 ms; `label` is read aloud: "Henter". */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <div class="skeleton htmx-indicator">
      <p class="sr-only" role="status">
        {label}
      </p>
      <i />
      <i />
      <i />
    </div>
  );
}
