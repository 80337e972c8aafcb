import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();

/** Files of ours below these folders, as paths from the project's root. */
export function filesBelow(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.(tsx?|mjs|js)$/.test(file))
    .sort();
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
