import { renderToString } from 'preact-render-to-string';

/**
 * Swagger UI in a page of our own: its stock template has inline scripts, and its styles would mix with the desk's. The
 * API is described in English, so the page is.
 */
export function drawApiDocs(files: string): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Indgang API</title>
        <link rel="stylesheet" href={`${files}/swagger-ui.css`} />
        <script src={`${files}/swagger-ui-bundle.js`} defer />
        <script src={`${files}/start.js`} defer />
      </head>
      <body>
        <main id="api">
          <noscript>
            Without scripts: <a href="/api/v1/openapi.json">the OpenAPI document</a>.
          </noscript>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}
