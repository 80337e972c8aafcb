import { Button } from './button.js';
import { Keys } from './marks.js';

export interface Shortcut {
  readonly keys: readonly string[];
  /** Between keys pressed one after the other: "så". Without it they are alternatives. */
  readonly then?: string;
  readonly what: string;
  /** What the client script looks for on the page, when it is another than `keys`: `g` for "G så M". */
  readonly works?: readonly string[];
}

export interface ShortcutsDialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly shortcuts: readonly Shortcut[];
  /** How to switch them off, or that they are off. */
  readonly note?: string;
}

/** Opened by `?` and by `data-open-dialog="shortcuts"`; the browser closes it with Esc. */
export function ShortcutsDialog({ title, closeLabel, shortcuts, note }: ShortcutsDialogProps) {
  return (
    <dialog class="dialog" id="shortcuts" aria-labelledby="shortcuts-title">
      <form method="dialog">
        <h2 id="shortcuts-title">{title}</h2>
        <Button icon="close" tone="quiet" small>
          {closeLabel}
        </Button>
      </form>
      <dl class="definitions definitions--keys">
        {shortcuts.map(({ keys, then, what, works = keys }) => (
          <div key={what} data-keys={works.join(' ').toLowerCase()}>
            <dt>
              {then === undefined ? (
                <Keys keys={keys} />
              ) : (
                keys.map((key, at) => (
                  <span key={key}>
                    {at > 0 && ` ${then} `}
                    <kbd>{key}</kbd>
                  </span>
                ))
              )}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {note && <p class="muted">{note}</p>}
    </dialog>
  );
}
