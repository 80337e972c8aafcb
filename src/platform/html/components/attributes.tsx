/**
 * What a page may hang on a form or link of ours: htmx requests and data for the client scripts.
 * `hx-on`, `hx-vals="js:…"` and trigger filters need `unsafe-eval` and are blocked by the CSP.
 */
export type ExtraAttributes = Readonly<Partial<Record<`hx-${string}` | `data-${string}`, string>>>;

/** Names and values of hidden fields, such as the CSRF token and the record's version. */
export type HiddenValues = Readonly<Record<string, string>>;

export function HiddenFields({ values = {} }: { readonly values?: HiddenValues }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** A form whose text is kept while it is written, for its writer alone: which one, and the page it stands on. */
export interface DraftPlace {
  /** Lower-case letters, digits and hyphens; one draft a person and key. */
  readonly key: string;
  /** Address of the page, to come back to. */
  readonly page: string;
}

export function DraftFields({ draft }: { readonly draft?: DraftPlace }) {
  return draft ? <HiddenFields values={{ _draft: draft.key, _page: draft.page }} /> : null;
}
