import type { ComponentChildren } from 'preact';
import { DraftFields, HiddenFields } from './attributes.js';
import type { DraftPlace, HiddenValues, ExtraAttributes } from './attributes.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-names.js';

export interface ComposerProps {
  readonly action: string;
  /** Read aloud: "Skriv". */
  readonly label: string;
  readonly hidden?: HiddenValues;
  /** `SegmentedRadios` for kinds with one address, `SegmentedLinks` where each kind posts to its own. */
  readonly kinds: ComponentChildren;
  /** The text, as a `TextArea` with a hidden label. */
  readonly text: ComponentChildren;
  /** Checkboxes under the text, left. */
  readonly options?: ComponentChildren;
  /** Buttons under the text, right; the one that saves last. */
  readonly buttons: ComponentChildren;
  readonly draft?: DraftPlace;
  readonly attrs?: ExtraAttributes;
}

/** Where the next line of the timeline is written. */
export function Composer(props: ComposerProps) {
  const { action, label, hidden, kinds, text, options, buttons, draft, attrs } = props;
  return (
    <form
      class="composer"
      action={action}
      method="post"
      aria-label={label}
      data-once
      data-draft={draft?.key}
      {...attrs}
    >
      <HiddenFields values={hidden} />
      <DraftFields draft={draft} />
      {kinds}
      {text}
      <div class="composer__foot">
        {options}
        <div class="composer__buttons">{buttons}</div>
      </div>
    </form>
  );
}

/** Newest first. */
export function Timeline({ children }: { readonly children: ComponentChildren }) {
  return <ol class="timeline">{children}</ol>;
}

export interface TimelineEntryProps {
  readonly icon: IconName;
  /** Who did it: the desk, the other side, or the system (quiet, no body). */
  readonly by: 'desk' | 'client' | 'system';
  readonly title: ComponentChildren;
  readonly source?: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** The same in words: "i dag 9.31". */
  readonly when: string;
  /** The text, as it was typed: line breaks are kept. */
  readonly text?: string;
  /** Attachments, links. */
  readonly children?: ComponentChildren;
}

const entryClass = { desk: 'timeline__desk', client: undefined, system: 'timeline__system' } as const;

export function TimelineEntry({ icon, by, title, source, at, when, text, children }: TimelineEntryProps) {
  return (
    <li class={entryClass[by]}>
      <span class="timeline__icon">
        <Icon name={icon} />
      </span>
      <div>
        <div class="timeline__head">
          {by === 'system' ? <span>{title}</span> : <b>{title}</b>}
          {source && <span class="muted">{source}</span>}
          <time datetime={at}>{when}</time>
        </div>
        {text && <p class="timeline__text">{text}</p>}
        {children}
      </div>
    </li>
  );
}

export interface AttachmentProps {
  readonly href: string;
  readonly name: string;
  /** "184 kB" */
  readonly size: string;
  readonly icon?: IconName;
}

export function Attachment({ href, name, size, icon = 'document' }: AttachmentProps) {
  return (
    <a class="attachment" href={href}>
      <Icon name={icon} />
      {name} <span class="muted">{size}</span>
    </a>
  );
}
