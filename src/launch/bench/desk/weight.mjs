import { gzipSync } from 'node:zlib';

const kilobytes = (bytes) => bytes.length / 1000;
const zipped = (bytes) => kilobytes(gzipSync(bytes, { level: 9 }));

/** The stylesheets, scripts and pictures a page asks for when none is in the browser yet; fonts are left out. */
function filesOf(html) {
  const links = [...html.matchAll(/<link[^>]* rel="(?:stylesheet|icon)"[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1],
  );
  const linked = [...html.matchAll(/<(?:script|img|use)[^>]* (?:src|href)="([^"#]+)/g)].map(
    ([, path]) => path,
  );
  return [...new Set([...links, ...linked])].filter((path) => path?.startsWith('/assets/'));
}

/** The weight of a page in kB: as it is, zipped (level 9), and zipped with all it needs on a first visit. */
export async function weightOf(call, body) {
  const files = await Promise.all(filesOf(body.toString()).map((path) => call({ path })));
  const gzip = zipped(body);
  return {
    raw: kilobytes(body),
    gzip,
    firstVisit: files.reduce((sum, file) => sum + zipped(file.body), gzip),
  };
}
