import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { sideFolder } from '../folders.mjs';
import { Stop } from '../terminal.mjs';
import { measureSize } from './desk/size.mjs';
import { growthOf, growthTable, legend, tableOf } from './desk/report.mjs';

function sizesFrom(given) {
  const sizes = String(given).split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 1000 && size <= 10_000_000))
    return sizes.sort((a, b) => a - b);
  throw new Stop('--inquiries takes numbers from 1000 to 10000000, as in --inquiries 10000,100000');
}

/**
 * The desk at growing sizes, over HTTP on a web process of its own: its pages, its search and logging an inquiry, each
 * beside its floor. `--inquiries 10000,100000` `--requests 200` (of each kind) `--json`; all of it also goes to
 * desk.json in the bench's folder. Figures of this machine at this moment: compare ratios.
 */
export async function run({ env, inquiries = '10000,100000', requests = 200, json = false }) {
  const wanted = sizesFrom(inquiries);
  if (!Number.isInteger(requests) || requests < 10) throw new Stop('--requests takes a number from 10 on.');
  const folder = sideFolder('bench');
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  const print = json ? () => {} : (text) => process.stdout.write(`${text}\n\n`);
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version, load: loadavg()[0] };
  print(
    `desk: ${machine.cpus} × ${machine.model}, Node ${machine.node}, load ${machine.load.toFixed(1)} before`,
  );
  const sizes = [];
  for (const size of wanted) {
    sizes.push(await measureSize({ env, logs, inquiries: size, requests }));
    print(tableOf(sizes.at(-1)));
  }
  const growth = growthOf(sizes);
  if (growth) print(growthTable(growth));
  print(legend);
  const report = `${JSON.stringify({ name: 'desk', machine, requests, sizes, growth }, null, 2)}\n`;
  writeFileSync(join(folder, 'desk.json'), report);
  if (json) process.stdout.write(report);
}
