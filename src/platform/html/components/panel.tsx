import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

export interface PanelProps {
  /** Also the anchor; the heading is `<id>-title`. */
  readonly id: string;
  readonly title: string;
  readonly hideTitle?: boolean;
  /** Quiet words after the title: a count, "efter frist". */
  readonly note?: ComponentChildren;
  /** One link at the right of the title. */
  readonly action?: { readonly href: string; readonly label: string };
  /** `form` lifts the panel that waits for typing; on a phone it is hidden until it is the address's target. */
  readonly look?: 'plain' | 'form';
  /** Lists and tables run to the edge; text wants the padding. */
  readonly padded?: boolean;
  readonly children: ComponentChildren;
}

export function Panel({ id, title, hideTitle, note, action, look, padded, children }: PanelProps) {
  const heading = <h2 id={`${id}-title`}>{title}</h2>;
  return (
    <section class={look === 'form' ? 'panel panel--form' : 'panel'} id={id} aria-labelledby={`${id}-title`}>
      {hideTitle ? (
        <div class="sr-only">{heading}</div>
      ) : (
        <div class="panel__head">
          {heading}
          {note && <span class="panel__note">{note}</span>}
          {action && (
            <a class="panel__action" href={action.href}>
              {action.label}
            </a>
          )}
        </div>
      )}
      {padded ? <div class="panel__body">{children}</div> : children}
    </section>
  );
}

/** The work on the left, what belongs to it on the right; one column under 1180 px. */
export function Columns({
  main,
  side,
}: {
  readonly main: ComponentChildren;
  readonly side: ComponentChildren;
}) {
  return (
    <div class="columns">
      <div class="columns__main">{main}</div>
      <div class="columns__side">{side}</div>
    </div>
  );
}

/** Last line of a list panel: a link to the rest, or how many are shown. */
export function PanelFoot({ children }: { readonly children: ComponentChildren }) {
  return <p class="panel__foot">{children}</p>;
}

export interface Crumb {
  readonly label: string;
  /** Absent on the last one, where we are. */
  readonly href?: string;
}

export interface PageHeadProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** Buttons or segmented links at the right. */
  readonly actions?: ComponentChildren;
  readonly crumbs?: readonly Crumb[];
  /** Read aloud: "Brødkrumme". */
  readonly crumbsLabel?: string;
}

export function PageHead({ title, lead, actions, crumbs, crumbsLabel }: PageHeadProps) {
  return (
    <>
      {crumbs && <Breadcrumbs crumbs={crumbs} label={crumbsLabel} />}
      <div class="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <div class="page-head__lead">{lead}</div>}
        </div>
        {actions && <div class="page-head__actions">{actions}</div>}
      </div>
    </>
  );
}

function Breadcrumbs({ crumbs, label }: { readonly crumbs: readonly Crumb[]; readonly label?: string }) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb, at) => (
          <li key={crumb.label} aria-current={crumb.href === undefined ? 'page' : undefined}>
            {at > 0 && <Icon name="chevron-right" />}
            {crumb.href === undefined ? crumb.label : <a href={crumb.href}>{crumb.label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
