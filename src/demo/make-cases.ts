import type { ServiceCalendar } from '#desk/business-time';
import type { Topic } from '../modules/settings/index.js';
import type { Database } from '../platform/database/database.js';
import { CaseRows } from './case-rows.js';
import { caseStories } from './case-stories.js';
import {
  auditTable,
  caseEntryTable,
  caseTable,
  caseWordTable,
  checkTable,
  continuedTable,
  participantTable,
  promiseTable,
  workTable,
} from './demo-tables.js';
import type { RegisteredFirm } from './demo-writer.js';
import { pastCase, type PastCase, type Seed } from './past-case.js';
import type { SeededRandom } from './seeded-random.js';

export interface CasesPlan {
  readonly wished: number;
  readonly firms: readonly RegisteredFirm[];
  readonly now: number;
  readonly calendar: ServiceCalendar;
  readonly topics: readonly Topic[];
  readonly chance: SeededRandom;
}

const mostCases = 72;
const mostAttached = 3;

/** Cases over the year, each come of an inquiry that is there: the rows that the use cases would have left behind. */
export async function makeCases(db: Database, plan: CasesPlan): Promise<void> {
  const past = casesOf(await seeds(db, plan), plan);
  if (past.length === 0) return;
  const rows = new CaseRows(past, plan);
  await db.transaction(async (tx) => {
    const insert = async (table: string, all: readonly (readonly unknown[])[]) => {
      if (all.length > 0) await tx.query(`INSERT INTO ${table} VALUES ?`, [all]);
    };
    await insert(caseTable, rows.cases());
    await insert(caseEntryTable, rows.entries());
    await insert(promiseTable, rows.promises());
    await insert(checkTable, rows.checks());
    await insert(participantTable, rows.participants());
    await insert(caseWordTable, rows.words());
    await insert(workTable, rows.work());
    await insert(continuedTable, rows.assignments());
    await insert(auditTable, rows.audit());
    for (const [series, last] of rows.series())
      await tx.query('INSERT INTO reference_series VALUES (?, ?)', [series, last]);
    for (const [at, { inquiryId, enterpriseId, openedAt, closedAt }] of past.entries()) {
      const id = at + 1;
      await tx.query("UPDATE inquiry SET case_id = ?, outcome = 'case_opened' WHERE id = ?", [id, inquiryId]);
      await tx.query(
        "UPDATE inquiry_entry SET kind = 'open_case', data = NULL WHERE inquiry_id = ? AND kind = 'close'",
        [inquiryId],
      );
      await tx.query(
        `UPDATE inquiry SET case_id = ? WHERE enterprise_id = ? AND case_id IS NULL AND received_at > ?
            AND received_at < ? ORDER BY received_at, id LIMIT ${mostAttached}`,
        [id, enterpriseId, new Date(openedAt), new Date(closedAt ?? plan.now)],
      );
    }
  });
}

/** Closed inquiries of firms that could have become a case, spread evenly over the year. */
async function seeds(db: Database, { wished, now }: CasesPlan): Promise<Seed[]> {
  const count = Math.min(mostCases, Math.ceil(wished / 12));
  const rows = await db.query<Omit<Seed, 'openedAt'> & { closedAt: Date; contactId: string | null }>(
    `SELECT i.id AS inquiryId, i.enterprise_id AS enterpriseId, i.contact_id AS contactId,
            i.assignee_id AS advisorId, i.topic, e.name AS firm, i.closed_at AS closedAt
       FROM inquiry i JOIN enterprise_card e ON e.id = i.enterprise_id
      WHERE i.status = 'closed' AND i.outcome = 'answered' AND i.assignee_id IS NOT NULL AND i.closed_at > i.received_at
        AND i.closed_at < ? AND i.topic IN (?)
        AND MOD(i.id, GREATEST(1, FLOOR((SELECT MAX(id) FROM inquiry) / ?))) = 0
      ORDER BY i.closed_at, i.id LIMIT ?`,
    [new Date(now), Object.keys(caseStories), 12 * count, 6 * count],
  );
  const every = Math.max(1, Math.floor(rows.length / count));
  return rows
    .filter((_, at) => at % every === 0)
    .slice(-count)
    .map(({ closedAt, ...row }) => ({ ...row, openedAt: closedAt.getTime() }));
}

/** A firm has one open case at a time. */
function casesOf(all: readonly Seed[], { chance, now, calendar }: CasesPlan): PastCase[] {
  const open = new Set<string>();
  const made: PastCase[] = [];
  for (const seed of all) {
    const one = pastCase(seed, chance, now, calendar, open.has(seed.enterpriseId) ? null : open.size);
    if (!one) continue;
    if (one.closedAt === null) open.add(one.enterpriseId);
    made.push(one);
  }
  return made;
}
