import type { ComponentChildren } from 'preact';
import { Button } from './button.js';
import { HiddenFields } from './attributes.js';
import type { HiddenValues, ExtraAttributes } from './attributes.js';

export interface FilterBarProps {
  readonly action: string;
  /** Read aloud: "Filtrér henvendelser". */
  readonly label: string;
  readonly submitLabel: string;
  /** Segmented links before the fields. */
  readonly links?: ComponentChildren;
  /** The rest of the address that the fields below must not lose. */
  readonly hidden?: HiddenValues;
  readonly attrs?: ExtraAttributes;
  /** Selects and inputs with hidden labels. */
  readonly children: ComponentChildren;
}

/** All filter state lives in the address: a GET form. */
export function FilterBar(props: FilterBarProps) {
  const { action, label, submitLabel, links, hidden, attrs, children } = props;
  return (
    <div class="filter-bar">
      {links}
      <form
        class="filter-bar__fields"
        action={action}
        method="get"
        role="search"
        aria-label={label}
        {...attrs}
      >
        <HiddenFields values={hidden} />
        {children}
        <Button>{submitLabel}</Button>
      </form>
    </div>
  );
}

export interface PagerProps {
  /** Read aloud: "Sider". */
  readonly label: string;
  readonly previous?: { readonly href: string; readonly label: string };
  readonly next?: { readonly href: string; readonly label: string };
  /** "Viser 50 ad gangen" */
  readonly summary?: string;
  readonly attrs?: ExtraAttributes;
}

/** Keyset paging: no page numbers, only on and back. */
export function Pager({ label, previous, next, summary, attrs }: PagerProps) {
  return (
    <nav class="pager" aria-label={label}>
      {summary && <span class="muted">{summary}</span>}
      {previous && (
        <a class="button button-secondary" href={previous.href} rel="prev" {...attrs}>
          {previous.label}
        </a>
      )}
      {next && (
        <a class="button button-secondary" href={next.href} rel="next" {...attrs}>
          {next.label}
        </a>
      )}
    </nav>
  );
}
