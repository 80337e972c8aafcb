/** From `manifest.json`, written by `src/launch/build-assets.mjs`: plain name → name with the content's hash. */
export type AssetManifest = Readonly<Record<string, string>>;

let manifest: AssetManifest = {};

/** Called once when the process starts, before the first page is drawn. Without it the plain names are used. */
export function setAssetManifest(built: AssetManifest): void {
  manifest = built;
}

/** Address of a built file, safe to cache for ever: `assetUrl('app.css')` → `/assets/app.3f2a9c01.css`. */
export function assetUrl(name: string): string {
  return `/assets/${manifest[name] ?? name}`;
}
