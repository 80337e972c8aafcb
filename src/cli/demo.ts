import cliProgress from 'cli-progress';
import { parseArgs } from 'node:util';
import { forgetHalfDemo, makeDemo } from '../demo/make-demo.js';
import { Settings } from '../modules/settings/index.js';
import { WholeNumberField } from '../platform/http/fields.js';
import { readForm } from '../platform/http/form.js';
import { Database } from '../platform/database/database.js';
import { UsageWrong, type Verb } from './verb.js';

class DemoOptions {
  @WholeNumberField({ min: 1, max: 10_000_000, optional: true }) inquiries?: number;
  @WholeNumberField({ min: 0, max: 2 ** 31 - 1, optional: true }) seed?: number;
}

const usual = { inquiries: 1000, seed: 2018 };

export const demo: Verb = {
  name: 'demo',
  summary: 'Fill an empty database with a fictional desk and a year of its history',
  usage: `  --inquiries 1000          how many
  --seed 2018               the same number makes the same desk
  --if-empty                leave a database alone that has people in it, and say nothing`,
  async run(args, desk) {
    const { 'if-empty': ifEmpty, ...values } = parseArgs({
      args: [...args],
      options: { inquiries: { type: 'string' }, seed: { type: 'string' }, 'if-empty': { type: 'boolean' } },
    }).values;
    const options = { ...usual, ...readForm(DemoOptions, values) };
    if (!desk.config.demo) throw new UsageWrong('The demo is made only where INDGANG_DEMO=1.');
    const db = await desk.get(Database);
    const { demo: state } = await (await desk.get(Settings)).current();
    if (state === 'begun') await forgetHalfDemo(db);
    const people = await db.query('SELECT 1 FROM staff LIMIT 1');
    if (people.length > 0 && ifEmpty) return;
    if (people.length > 0)
      throw new UsageWrong('The database is not empty: the demo would mix with what is there.');
    const bar = new cliProgress.SingleBar(
      { format: '{step} [{bar}] {value}/{total}', clearOnComplete: true, noTTYOutput: false },
      cliProgress.Presets.legacy,
    );
    let step = '';
    const progress = (name: string, done: number, of: number) => {
      if (name !== step) bar.start(of, done, { step: (step = name) });
      bar.update(done, { step: name });
    };
    await makeDemo(desk, { ...options, progress });
    bar.stop();
    desk.say(`A fictional desk with ${options.inquiries} inquiries (seed ${options.seed}).`);
  },
};
