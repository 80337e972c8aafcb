import type { ComponentChildren } from 'preact';

export interface LiveRegionProps {
  readonly id: string;
  /** Types of record whose changes concern it, `inquiry`, or one record, `inquiry:12`. */
  readonly of: string;
  /** Page of which it is a part, or its own. */
  readonly address: string;
  /** "1 ny – vis" and "{n} nye – vis"; absent where the news themselves are so small that they come at once. */
  readonly texts?: { readonly one: string; readonly many: string };
  /** Other parts of the page that come with it: `#counts,#alert`. */
  readonly also?: string;
  readonly children: ComponentChildren;
}

/**
 * A part of a page that fetches itself again when something happened (`client/live.js`), keeping focus, scroll and the
 * keyboard's row. While someone types or a dialog is open it shows a button instead.
 */
export function LiveRegion({ id, of, address, texts, also, children }: LiveRegionProps) {
  return (
    <div
      id={id}
      class="live-region"
      data-live={of}
      data-live-one={texts?.one}
      data-live-many={texts?.many}
      hx-get={address}
      hx-trigger="live"
      hx-select={`#${id}`}
      hx-target="this"
      hx-swap="outerMorph"
      hx-headers='{"X-Live":"1"}'
      hx-indicator="#toasts" // nothing to see while it fetches: nobody asked
      hx-select-oob={also}
    >
      {texts && (
        <p class="live-more" hidden>
          <button class="button button-secondary button-small" type="button" data-live-more />
        </p>
      )}
      {children}
    </div>
  );
}
