import type { ComponentChildren } from 'preact';
import { ChannelIcon } from './marks.js';
import type { Channel } from './marks.js';

export type DueState = 'over' | 'soon' | 'later';

const dueClass = { over: 'due due--over', soon: 'due due--soon', later: 'due' } as const;

export interface DueMarkProps {
  readonly state: DueState;
  /** Read aloud before the time when the colour says more than the words: "Over frist:". */
  readonly prefix?: string;
  readonly children: ComponentChildren;
}

/** A deadline in one table cell: bar and words. */
export function DueMark({ state, prefix, children }: DueMarkProps) {
  return (
    <span class={dueClass[state]}>
      {prefix && <span class="sr-only">{prefix} </span>}
      {children}
    </span>
  );
}

/** Answers owed, by deadline. J and K move through the rows. */
export function DueList({ children }: { readonly children: ComponentChildren }) {
  return (
    <ol class="due-list" data-list>
      {children}
    </ol>
  );
}

export interface DueRowProps {
  readonly href: string;
  readonly title: string;
  readonly state: DueState;
  /** The hour, or the day and the hour: "10.30". */
  readonly due: string;
  /** What is left in words: "48 min. tilbage". */
  readonly left: string;
  readonly channel: Channel;
  readonly channelLabel: string;
  readonly topic: string;
  readonly text: string;
  /** A button or two; hidden on a phone, where the whole row is the link. */
  readonly action?: ComponentChildren;
}

export function DueRow(props: DueRowProps) {
  const { href, title, state, due, left, channel, channelLabel, topic, text, action } = props;
  return (
    <li id={`due${href.replaceAll('/', '-')}`} data-row>
      <div class={dueClass[state]}>
        <b>{due}</b>
        <span>{left}</span>
      </div>
      <div class="due-list__what">
        <div class="due-list__who">
          <a href={href} data-open>
            {title}
          </a>
          <ChannelIcon channel={channel} label={channelLabel} />
          <span class="muted">{topic}</span>
        </div>
        <p>{text}</p>
      </div>
      {action && <div class="due-list__action">{action}</div>}
    </li>
  );
}
