import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from './children.mjs';
import { fetchDebian, onPath } from './fetch-debian.mjs';
import { Stop } from './terminal.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMacos = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const fetched = {
  packages: ['chromium', 'fonts-liberation'],
  programs: {
    chromium: { file: 'usr/lib/chromium/chromium', environment: { FONTCONFIG_FILE: '$here/bin/fonts.conf' } },
  },
};

/** The usual names, drawn with the fetched fonts; the machine's own fonts may add to them. */
const families = {
  'Liberation Sans': ['sans-serif', 'system-ui', 'Arial', 'Helvetica'],
  'Liberation Serif': ['serif', 'Times', 'Times New Roman'],
  'Liberation Mono': ['monospace', 'Courier', 'Courier New'],
};
const alias = (family, name) =>
  `  <alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>\n`;
const fontsConfiguration = `<?xml version="1.0"?>
<fontconfig>
  <dir prefix="relative">../usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${Object.entries(families)
  .flatMap(([family, names]) => names.map((name) => alias(family, name)))
  .join('')}</fontconfig>
`;

const howToInstall = (
  reason,
) => `The browser tests need Chromium, which could not be found or fetched. ${reason}
Install it so that \`chromium\` or \`google-chrome\` is on the PATH, or set CHROMIUM_PATH:

  Debian   sudo apt-get install chromium
  Ubuntu   sudo snap install chromium
  Fedora   sudo dnf install chromium
  Arch     sudo pacman -S chromium
  macOS    brew install --cask google-chrome

Or leave the browser tests out: npm test -- --selectProjects unit property architecture db flow faults`;

/** A name on the PATH may be an empty shell that only says how to install it. */
async function runs(file) {
  return file !== undefined && existsSync(file) && (await collect(file, ['--version'])).code === 0;
}

/** The path of a Chromium that starts: CHROMIUM_PATH, the PATH, else fetched privately, else a Stop. */
export async function findChromium() {
  for (const file of [process.env.CHROMIUM_PATH, onPath(...names), onMacos])
    if (await runs(file)) return file;
  const folder = await fetchDebian('chromium', fetched).catch((error) => {
    throw error instanceof Stop ? new Stop(howToInstall(`apt-get said:\n${error.message}\n`)) : error;
  });
  if (folder === undefined) throw new Stop(howToInstall('This machine has no apt-get.'));
  const fonts = join(folder, 'bin/fonts.conf');
  if (!existsSync(fonts)) writeFileSync(fonts, fontsConfiguration);
  const file = join(folder, 'bin/chromium');
  if (await runs(file)) return file;
  throw new Stop(
    howToInstall(`The fetched one does not start:\n${(await collect(file, ['--version'])).output}`),
  );
}
