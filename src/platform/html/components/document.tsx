import type { ComponentChildren } from 'preact';
import { Alert } from './alerts.js';
import { assetUrl } from './asset-url.js';
import { Button } from './button.js';

/** What the client scripts say when the server can't be asked. */
export interface ClientTexts {
  readonly alertIcon: string;
  /** "Det blev ikke gemt" */
  readonly notSaved: string;
  /** "Der er ingen forbindelse til serveren. Det, du har skrevet, står stadig i feltet." */
  readonly notSavedWhy: string;
  readonly tryAgain: string;
  /** "Siden kunne ikke hentes": nothing was written. */
  readonly notFetched: string;
  /** "Kladde gendannet", and the button that empties the form again. */
  readonly draftRestored: string;
  readonly discardDraft: string;
}

export interface DocumentProps {
  readonly lang: string;
  /** Whole title of the window; starts with "Fejl:" after a refused form. */
  readonly title: string;
  /** `app` the desk's tool, `pub` the public pages. */
  readonly look: 'app' | 'pub';
  /** Addresses of the same page in other languages. */
  readonly alternates?: readonly { readonly lang: string; readonly href: string }[];
  readonly clientTexts: ClientTexts;
  /** WCAG 2.1.4: single-letter keys can be switched off, by the person's setting. */
  readonly keys?: boolean;
  /** For who is signed in: the number in the log of changes up to which the page knows everything. */
  readonly liveFrom?: number;
  readonly children: ComponentChildren;
}

/**
 * htmx 4.0.1 under our CSP: no injected CSS, no history cache with personal data in it, no extensions, no settling
 * (it copies `style` attributes); an answer 401 or 5xx is never swapped in, `client/requests.js` says that nothing was saved.
 */
const htmxConfig = JSON.stringify({
  mode: 'same-origin',
  history: 'reload',
  includeIndicatorCSS: false,
  extensions: 'none',
  defaultSettleDelay: 0,
  noSwap: [204, 304, 401, '5xx'],
});

/** The whole page but the doctype. */
export function Document({
  lang,
  title,
  look,
  alternates,
  clientTexts,
  keys = true,
  liveFrom,
  children,
}: DocumentProps) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="htmx-config" content={htmxConfig} />
        <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
        <link
          rel="preload"
          href={assetUrl('plex-400.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={assetUrl('app.css')} />
        {alternates?.map((other) => (
          <link key={other.lang} rel="alternate" hreflang={other.lang} href={other.href} />
        ))}
        <script src={assetUrl('htmx.js')} defer />
        <script src={assetUrl('client.js')} defer />
      </head>
      <body class={look} data-keys={keys ? undefined : 'off'} data-live-from={liveFrom}>
        {children}
        <p class="sr-only" role="status" data-announcer />
        <ClientTemplates texts={clientTexts} />
      </body>
    </html>
  );
}

/** Cloned by `client/requests.js`, so that no markup and no text lives in the scripts. */
function ClientTemplates({ texts }: { readonly texts: ClientTexts }) {
  const { alertIcon, notSaved, notSavedWhy, tryAgain, notFetched, draftRestored, discardDraft } = texts;
  return (
    <>
      <template id="not-saved">
        <div class="not-saved">
          <Alert tone="error" iconLabel={alertIcon} title={notSaved} urgent>
            {notSavedWhy}
          </Alert>
          <Button type="button">{tryAgain}</Button>
        </div>
      </template>
      <template id="not-fetched">
        <div class="not-saved">
          <Alert tone="error" iconLabel={alertIcon} title={notFetched} urgent />
        </div>
      </template>
      <template id="draft-restored">
        <p class="draft-note" role="status">
          {draftRestored}{' '}
          <Button type="button" tone="quiet" small>
            {discardDraft}
          </Button>
        </p>
      </template>
    </>
  );
}
