import { test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { walking } from '../support/chromium.js';
import { makeDemo } from '../../src/demo/make-demo.js';
const walk = walking();
test('look', async () => {
  const { desk } = walk();
  const t0 = performance.now();
  await makeDemo({ get: (type: never) => Promise.resolve(desk.get(type)) } as never, {
    inquiries: 400,
    seed: 2018,
    progress: () => undefined,
  });
  console.log('demo', performance.now() - t0);
  console.log(
    await desk.db.query('SELECT status, lacks_step, confidential, COUNT(*) n FROM desk_case GROUP BY 1,2,3'),
  );
  console.log(
    await desk.db.query(
      'SELECT settled, settled_at <= due_at AS intime, COUNT(*) n FROM case_promise GROUP BY 1,2',
    ),
  );
  const [kase] = await desk.db.query<{ reference: string; id: string }>(
    "SELECT k.reference, k.id FROM desk_case k WHERE status='open' AND topic='rsv_registration' AND confidential=0 ORDER BY lacks_step, turn_at LIMIT 1",
  );
  const [inq] = await desk.db.query<{ reference: string }>(
    "SELECT reference FROM inquiry WHERE status='open' AND enterprise_id IS NOT NULL AND case_id IS NULL LIMIT 1",
  );
  console.log(kase, inq);
  const page = await walk().page({ as: 'advisor', name: 'Mette Aagaard' });
  const shoot = async (name: string, url: string) => {
    for (const [w, h, full] of [
      [1366, 768, true],
      [390, 844, true],
    ] as const) {
      await page.setViewportSize({ width: w, height: h });
      await page.goto(url);
      await page.screenshot({ path: `/tmp/look-${name}-${w}.png`, fullPage: full });
    }
  };
  await shoot('case', `/sager/${kase!.reference}`);
  await shoot('list', '/sager');
  await shoot('new', '/sager/ny');
  await shoot('day', '/min-dag?vis=alle');
  await shoot('tpl', '/indstillinger/tjeklister');
  await shoot('inq', `/henvendelser/${inq!.reference}`);
  const ex: string[] = [];
  const explain = async (sql: string, params: unknown[]) =>
    ex.push(
      sql.slice(0, 200),
      JSON.stringify(await desk.db.query(`EXPLAIN ${sql}`, params as never), null, 0).replaceAll(
        '},{',
        '},\n{',
      ),
    );
  const reader = '(SELECT CAST(? AS UNSIGNED) AS id) reader';
  const readable = `(COALESCE(k.confidential, 0) = 0 OR COALESCE(k.assignee_id = reader.id, 0) OR COALESCE(k.lent_by = reader.id, 0) OR EXISTS (SELECT 1 FROM case_participant taking WHERE taking.case_id = k.id AND taking.staff_id = reader.id))`;
  await explain(
    `SELECT k.id, k.turn_at FROM desk_case k FORCE INDEX (status_by_turn) JOIN ${reader} WHERE k.status = 'open' AND ${readable} ORDER BY k.turn_at, k.id LIMIT 51`,
    ['1'],
  );
  await explain(
    `SELECT id, due_at FROM inquiry FORCE INDEX (open_by_due) WHERE is_open = 1 AND (case_id IS NULL OR assignee_id = CAST(? AS UNSIGNED) OR EXISTS (SELECT 1 FROM case_card k JOIN ${reader} WHERE k.id = inquiry.case_id AND ${readable})) ORDER BY due_at, id LIMIT 51`,
    ['1', '1'],
  );
  writeFileSync('/tmp/explain.txt', ex.join('\n'));
}, 300000);
