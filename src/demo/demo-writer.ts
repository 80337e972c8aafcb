import { localDate } from '#desk/business-time';
import { foldedWords } from '#desk/text-folding';
import type { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import {
  assignmentTable,
  auditTable,
  entryTable,
  inquiryTable,
  wordTable,
  workTable,
} from './demo-tables.js';
import { sumUp } from './demo-sums.js';
import type { PastInquiry } from './past-inquiry.js';

/** A firm as it stands in the register. */
export interface RegisteredFirm {
  readonly enterpriseId: string;
  readonly contactId: string;
  readonly words: readonly string[];
}

type Row = readonly (string | number | Date | null)[];

const portion = 1000;

/**
 * Writes a past in portions: the rows that the use cases would have left behind, many at a time. Its test holds it to
 * that: loads are the sum of open work, every word is found, every sheet replays.
 */
export class DemoWriter {
  private readonly unwritten: Made[] = [];
  private readonly references = new Map<string, number>();
  private nextId = 1;

  constructor(
    private readonly db: Database,
    private readonly firms: readonly RegisteredFirm[],
    private readonly loggedBy: string,
  ) {}

  async begin(): Promise<void> {
    const rows = await this.db.query<{ last: string | null }>('SELECT MAX(id) AS last FROM inquiry');
    this.nextId = Number(rows[0]?.last ?? 0) + 1;
    const series = await this.db.query<{ series: string; last: number }>(
      'SELECT series, last FROM reference_series',
    );
    for (const { series: name, last } of series) this.references.set(name, last);
  }

  async add(inquiry: PastInquiry): Promise<void> {
    const year = localDate(inquiry.receivedAt).slice(0, 4);
    const series = `inquiry-${year}`;
    const number = (this.references.get(series) ?? 0) + 1;
    this.references.set(series, number);
    this.unwritten.push({
      inquiry,
      id: this.nextId,
      reference: `${year}-${String(number).padStart(4, '0')}`,
    });
    this.nextId += 1;
    if (this.unwritten.length === portion) await this.flush();
  }

  /** The last portion, what is made of it, and the sums over all that was written. */
  async finish(thereof: () => Promise<void>): Promise<void> {
    await this.flush();
    await thereof();
    await this.db.transaction(async (tx) => {
      for (const [series, last] of this.references)
        await tx.query(
          'INSERT INTO reference_series VALUES (?, ?) ON DUPLICATE KEY UPDATE last = VALUES(last)',
          [series, last],
        );
      await sumUp(tx);
    });
  }

  private async flush(): Promise<void> {
    const made = this.unwritten.splice(0);
    if (made.length === 0) return;
    await this.db.transaction(async (tx) => {
      await insert(
        tx,
        inquiryTable,
        made.map((one) => this.inquiryRow(one)),
      );
      await insert(
        tx,
        entryTable,
        made.flatMap((one) => this.entryRows(one)),
      );
      await insert(
        tx,
        workTable,
        made.map((one) => this.workRow(one)),
      );
      await insert(
        tx,
        assignmentTable,
        made.map((one) => this.assignmentRow(one)),
      );
      await insert(
        tx,
        auditTable,
        made.map(({ id, inquiry }) => [
          at(inquiry.receivedAt),
          this.by(inquiry),
          'inquiry.logged',
          'inquiry',
          id,
        ]),
      );
      // In the index's order, which spares it most of its page visits.
      const words = made.flatMap((one) => this.wordRows(one));
      await insert(
        tx,
        wordTable,
        words.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      );
    });
  }

  private firm(inquiry: PastInquiry): RegisteredFirm | undefined {
    return inquiry.firm === null ? undefined : this.firms[inquiry.firm];
  }

  private by({ advisorId }: PastInquiry): string {
    return advisorId ?? this.loggedBy;
  }

  private inquiryRow({ inquiry, id, reference }: Made): Row {
    const open = inquiry.status !== 'closed';
    const waits = inquiry.pausedAt !== null;
    const firm = this.firm(inquiry);
    return [
      id,
      reference,
      inquiry.channel,
      inquiry.topic,
      inquiry.story.subject,
      firm ? null : 'citizen',
      firm?.enterpriseId ?? null,
      firm?.contactId ?? null,
      inquiry.advisorId,
      inquiry.status,
      Number(open),
      Number(waits),
      Number(open && !waits && inquiry.answeredAt === null),
      inquiry.outcome,
      at(inquiry.receivedAt),
      at(inquiry.dueAt),
      JSON.stringify(inquiry.dueWhy),
      atOrNull(inquiry.pausedAt),
      atOrNull(inquiry.answeredAt),
      atOrNull(inquiry.closedAt),
      at(inquiry.receivedAt),
      this.by(inquiry),
    ];
  }

  private entryRows({ inquiry, id }: Made): Row[] {
    const by = this.by(inquiry);
    const { story, answeredAt, closedAt, pausedAt, receivedAt } = inquiry;
    const rows: Row[] = [
      [id, 'logged', at(receivedAt), by, story.note, JSON.stringify({ channel: inquiry.channel })],
    ];
    if (answeredAt !== null && answeredAt > receivedAt)
      rows.push([id, 'answer', at(answeredAt), by, story.answer, null]);
    if (pausedAt !== null) rows.push([id, waitOf[inquiry.status] ?? '', at(pausedAt), by, null, null]);
    if (closedAt !== null && closedAt > receivedAt)
      rows.push([id, 'close', at(closedAt), by, null, JSON.stringify({ outcome: inquiry.outcome })]);
    return rows;
  }

  private workRow({ inquiry, id }: Made): Row {
    const firm = this.firm(inquiry);
    const phase = inquiry.pausedAt === null ? 'active' : 'waiting';
    const given = inquiry.given && inquiry.advisorId ? at(inquiry.receivedAt) : null;
    return [
      'inquiry',
      id,
      inquiry.advisorId,
      firm?.enterpriseId ?? null,
      firm?.contactId ?? null,
      inquiry.topic,
      inquiry.points,
      phase,
      Number(inquiry.status !== 'closed'),
      given,
      atOrNull(inquiry.closedAt),
    ];
  }

  private assignmentRow({ inquiry, id }: Made): Row {
    const { given, advisorId, receivedAt } = inquiry;
    const sheet = given
      ? [given.decision.ruleVersion, JSON.stringify(given.facts), JSON.stringify(given.decision)]
      : [null, null, null];
    return [
      given ? 'rule' : 'handled',
      'inquiry',
      id,
      advisorId,
      at(receivedAt),
      given ? null : this.by(inquiry),
      ...sheet,
    ];
  }

  private wordRows({ inquiry, id, reference }: Made): Row[] {
    const { subject, note, answer } = inquiry.story;
    const words = [subject, note, reference, ...(inquiry.answeredAt === null ? [] : [answer])].flatMap(
      (text) => foldedWords(text),
    );
    const all = new Set([...words, reference.replace('-', ''), ...(this.firm(inquiry)?.words ?? [])]);
    return [...all].map((word) => [word.slice(0, 40), id]);
  }
}

interface Made {
  readonly inquiry: PastInquiry;
  readonly id: number;
  readonly reference: string;
}

const waitOf: Partial<Record<PastInquiry['status'], string>> = {
  waiting_client: 'wait_client',
  waiting_third: 'wait_third',
};

const at = (ms: number) => new Date(ms);
const atOrNull = (ms: number | null) => (ms === null ? null : new Date(ms));

async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0) await tx.query(`INSERT INTO ${table} VALUES ?`, [rows]);
}
