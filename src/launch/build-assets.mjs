// Builds what the browser gets: node src/launch/build-assets.mjs [outDir=dist/public]
// Content-hashed names, so that everything may be cached for ever; manifest.json says which name became which.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { PurgeCSS } from 'purgecss';
import * as sass from 'sass';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = process.argv[2] ?? join(root, 'dist/public');
const source = join(root, 'src/platform/html/assets');
const dkfds = join(root, 'node_modules/dkfds/src');

/** Ours, in the order of the cascade. */
const styles = 'base shell controls panels lists settings case states figures coaching public media'.split(
  ' ',
);
const scripts = 'page requests combobox keys drafts viewers live'.split(' ');
const fonts = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold' };

/**
 * dkfds rules are kept for every word found in these, so write class names whole, never put together. No safelist:
 * what scripts and htmx set has its rules in our own files, which are not purged.
 */
const markup = ['src/**/*.tsx', 'src/platform/html/assets/client/*.js'].map((glob) => join(root, glob));

const manifest = {};
const read = (...path) => readFile(join(...path), 'utf8');

/** Writes `app.css` as `app.<hash>.css` and notes it. */
async function emit(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const hashed = name.replace(/(?=\.\w+$)/, `.${hash}`);
  await writeFile(join(outDir, hashed), content);
  manifest[name] = hashed;
}

async function buildIcons() {
  const list = await read(source, '../components/icon-names.ts');
  const names = [...list.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
  const symbols = await Promise.all(
    names.map(async (name) => {
      const svg = await read(dkfds, 'img/svg-icons', `${name}.svg`);
      const [, viewBox, drawing] = /viewBox="([^"]+)"[^>]*>(.*)<\/svg>/s.exec(svg);
      return `<symbol id="${name}" viewBox="${viewBox}">${drawing.trim()}</symbol>`;
    }),
  );
  const licence = '<!-- dkfds 11.2.0: Material Symbols and Pictogrammers, Apache-2.0 -->';
  await emit('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${licence}${symbols.join('')}</svg>`);
}

/** dkfds in our colours, less every rule that none of our markup can meet. */
async function dkfdsTheme() {
  const quiet = { quietDeps: true, logger: sass.Logger.silent };
  const load = { loadPaths: [join(dkfds, 'stylesheets')] };
  const { css } = sass.compile(join(source, 'theme.scss'), { ...load, ...quiet });
  const [purged] = await new PurgeCSS().purge({
    content: markup,
    css: [{ raw: css }],
    variables: true,
  });
  return purged.css;
}

/** The few drawings dkfds uses as backgrounds, beside the stylesheet and under hashed names. */
async function withPictures(css) {
  const pictures = new Set(
    [...css.matchAll(/url\("?\.\.\/img\/svg-icons\/([\w-]+\.svg)"?\)/g)].map((hit) => hit[1]),
  );
  for (const name of pictures) await emit(name, await read(dkfds, 'img/svg-icons', name));
  return css.replace(
    /url\("?\.\.\/img\/svg-icons\/([\w-]+\.svg)"?\)/g,
    (_, name) => `url("${manifest[name]}")`,
  );
}

async function buildStyles() {
  const own = await Promise.all(styles.map((name) => read(source, 'css', `${name}.css`)));
  const layered = `@layer dkfds{${await withPictures(await dkfdsTheme())}}`;
  const all = [layered, ...own].join('\n');
  const named = all.replace(/url\('(plex-\d+\.woff2)'\)/g, (_, name) => `url("${manifest[name]}")`);
  const { css } = sass.compileString(named, { syntax: 'css', style: 'compressed', charset: false });
  await emit('app.css', css);
}

async function buildScripts() {
  const files = await Promise.all(scripts.map((name) => read(source, 'client', `${name}.js`)));
  // A block a file, so that none sees another's names; strict, because a module would be.
  const joined = `'use strict';${files.map((file) => `{${file}}`).join('\n')}`;
  const { code } = await minify(joined, { compress: { ecma: 2022 }, mangle: true, module: false });
  await emit('client.js', code);
  const htmx = await read(root, 'node_modules/htmx.org/dist/htmx.min.js');
  await emit('htmx.js', htmx.replace(/\n?\/\/# sourceMappingURL=.*/, ''));
}

/** Only what an earlier build wrote: the folder may be anybody's. */
async function sweep() {
  await mkdir(outDir, { recursive: true });
  const before = JSON.parse(await read(outDir, 'manifest.json').catch(() => '{}'));
  await Promise.all(Object.values(before).map((name) => rm(join(outDir, name), { force: true })));
}

await sweep();
for (const [weight, name] of Object.entries(fonts))
  await emit(`plex-${weight}.woff2`, await readFile(join(source, `fonts/IBMPlexSans-${name}-Latin1.woff2`)));
await emit('favicon.svg', await read(source, 'favicon.svg'));
await Promise.all([buildIcons(), buildStyles(), buildScripts()]);
await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
console.log(`assets: ${Object.keys(manifest).length} files in ${outDir}`);
