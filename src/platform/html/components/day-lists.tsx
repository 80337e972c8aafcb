import type { ComponentChildren } from 'preact';
import { Checkbox } from './choices.js';
import { HiddenFields } from './attributes.js';
import type { HiddenValues } from './attributes.js';

export interface AgendaItem {
  readonly href: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** "13.00" */
  readonly time: string;
  /** "i dag", "ons." */
  readonly day: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is booked next. */
export function Agenda({ items }: { readonly items: readonly AgendaItem[] }) {
  return (
    <ul class="agenda">
      {items.map(({ href, at, time, day, title, lines }) => (
        <li key={`${at} ${href}`}>
          <time datetime={at}>
            <b>{time}</b>
            {day}
          </time>
          <div>
            <a href={href}>{title}</a>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

export interface TodoItem {
  readonly id: string;
  /** Where "done" is posted. */
  readonly action: string;
  readonly title: ComponentChildren;
  readonly due: string;
  readonly over?: boolean;
}

export interface TodoListProps {
  readonly items: readonly TodoItem[];
  readonly hidden?: HiddenValues;
  /** For those without script, and read aloud: "Markér som gjort". */
  readonly doneLabel: string;
}

/** Reminders: one tick each. The tick submits by script; without it the button is there. */
export function TodoList({ items, hidden, doneLabel }: TodoListProps) {
  return (
    <ul class="todo-list">
      {items.map(({ id, action, title, due, over }) => (
        <li key={id}>
          <form action={action} method="post" data-submit-on-change>
            <HiddenFields values={hidden} />
            <Checkbox
              id={id}
              name="done"
              label={
                <>
                  {title}
                  <small class={over ? 'over' : undefined}>{due}</small>
                </>
              }
            />
            <noscript>
              <button class="button button-quiet button-small">{doneLabel}</button>
            </noscript>
          </form>
        </li>
      ))}
    </ul>
  );
}
