import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** A tree of a few planted files, with the house's own packages, for proving that a check fails on what it forbids. */
export class PlantedTree {
  readonly folder = mkdtempSync(join(tmpdir(), 'indgang-planted-'));

  constructor(files: Readonly<Record<string, string>>) {
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    for (const name of ['package.json', 'tsconfig.json'])
      copyFileSync(join(root, name), join(this.folder, name));
    this.plant(files);
  }

  plant(files: Readonly<Record<string, string>>): void {
    for (const [name, source] of Object.entries(files)) {
      const file = join(this.folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, source);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs a program of ours or of a package with Node; what it said and how it ended. */
export function runNode(args: readonly string[], cwd = root): Promise<Outcome> {
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}
