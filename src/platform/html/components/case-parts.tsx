import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import type { IconName } from './icon-names.js';

export interface Definition {
  readonly term: string;
  readonly value: ComponentChildren;
}

/** Facts about one thing, term beside value. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl class="definitions">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface NextStepProps {
  /** Whose it is and when: "Næste skridt, Mette, i dag kl. 10.30 (48 min. tilbage)". */
  readonly when: string;
  readonly what: string;
  readonly over?: boolean;
  readonly actions?: ComponentChildren;
}

/** The one thing to do now, above everything that has happened. */
export function NextStep({ when, what, over, actions }: NextStepProps) {
  return (
    <section class={over ? 'next-step next-step--over' : 'next-step'} aria-label={when}>
      <Icon name="flag-fill" />
      <div class="next-step__text">
        <small>{when}</small>
        <p>
          <b>{what}</b>
        </p>
      </div>
      {actions && <div class="next-step__actions">{actions}</div>}
    </section>
  );
}

export interface AssignReasonProps {
  /** "Fordelt automatisk den 2. november." */
  readonly summary: string;
  readonly reasons: readonly string[];
  /** The score sheet, for those who want the numbers. */
  readonly children?: ComponentChildren;
}

export function AssignReason({ summary, reasons, children }: AssignReasonProps) {
  return (
    <div class="assign-reason">
      <p>{summary}</p>
      <ul class="bullets">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}

export type CheckState = 'ok' | 'unsure' | 'missing' | 'waiting' | 'unknown';

const checkIcons: Readonly<Record<CheckState, IconName>> = {
  ok: 'success',
  unsure: 'help',
  missing: 'error',
  waiting: 'hourglass',
  unknown: 'info',
};

export interface CheckItem {
  readonly state: CheckState;
  readonly title: string;
  readonly detail?: ComponentChildren;
  /** The state in words, as a `<Badge>`, or a button. */
  readonly mark: ComponentChildren;
}

/** Criteria, papers, steps: what is there and what is missing. */
export function CheckList({ items }: { readonly items: readonly CheckItem[] }) {
  return (
    <ul class="check-list">
      {items.map(({ state, title, detail, mark }) => (
        <li key={title} class={`check-list__${state}`}>
          <Icon name={checkIcons[state]} />
          <div>
            <b>{title}</b>
            {detail && <div class="check-list__detail">{detail}</div>}
          </div>
          <div class="check-list__mark">{mark}</div>
        </li>
      ))}
    </ul>
  );
}
