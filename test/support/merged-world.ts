import type { Browser } from './browser.js';
import type { Desk } from './desk.js';
import { logInquiry } from './make.js';

export type Act =
  | { readonly type: string; readonly into: number; readonly from: number; readonly side?: string }
  | { readonly undo: number }
  | { readonly write: string; readonly at: number };

type Kind = 'enterprises' | 'contacts' | 'inquiries';

/** A small register with some of everything that a merge moves; nothing done to it may be a fault. */
export class MergedWorld {
  /** How many were merged and undone so far, so that a test can tell that it tested. */
  merged = 0;
  undone = 0;
  private readonly merges: string[] = [];
  private named = 0;

  private constructor(
    private readonly desk: Desk,
    private readonly browser: Browser,
    private readonly ids: Readonly<Record<Kind, string[]>>,
  ) {}

  static async make(desk: Desk, browser: Browser): Promise<MergedWorld> {
    const post = async (path: string, body: unknown) =>
      (await browser.api('POST', `/api/v1${path}`, body)).json as { id: string };
    const enterprises = [];
    for (const [name, cvr] of [
      ['Krydderiet', '99000007'],
      ['Krydderiet Remstrup', undefined],
      ['Krydderi-Huset', undefined],
      ['Genbrug Alderslyst', '99000015'],
    ] as const)
      enterprises.push((await post('/enterprises', { name, cvr, confirmedNew: true })).id);
    const contacts = [];
    for (const [at, phone] of [
      [0, '86 12 34 56'],
      [1, '86 12 34 56'],
      [2, '86 12 34 57'],
      [0, '86 12 34 58'],
    ] as const) {
      const contact = { name: `Kirsten ${phone}`, phone, email: `k${phone.at(-1)}@krydderiet.example` };
      const told = { ...contact, confirmedNew: true };
      contacts.push((await post(`/enterprises/${enterprises[at]}/contacts`, told)).id);
    }
    const inquiries: string[] = [];
    for (const at of [0, 1, 1, 2, 3]) {
      const enterprise = { id: enterprises[at] };
      const subject: string = `Spørgsmål ${inquiries.length}`;
      inquiries.push((await logInquiry(browser, { enterprise, subject, answered: at === 2 })).reference);
      desk.clock.forward(60_000);
    }
    await browser.api('POST', `/api/v1/inquiries/${inquiries[1]}/waiting`, { on: 'client' });
    for (const [at, status, on] of [
      [0, 'preparing', '2026-03-01'],
      [1, 'applied', '2026-05-01'],
      [1, 'preparing', '2026-02-01'],
    ] as const)
      await post(`/enterprises/${enterprises[at]}/status`, { status, on, source: 'CVR' });
    const advisorId = await desk.person('advisor', 'Jonas Brix');
    for (const at of [0, 1]) await post('/conflicts', { advisorId, enterpriseId: enterprises[at] });
    return new MergedWorld(desk, browser, { enterprises, contacts, inquiries });
  }

  /** Does it, or is refused with a reason; a fault is thrown. */
  async do(act: Act): Promise<void> {
    // A session ends after half an hour without a request, on the test's clock.
    this.desk.clock.forward(1000);
    if ('type' in act) await this.merge(act.type as Kind, act);
    else if ('undo' in act) await this.undo(act.undo % Math.max(1, this.merges.length));
    else await this.write(act);
  }

  async undoAll(): Promise<void> {
    while (this.merges.length > 0)
      if (!(await this.undo(this.merges.length - 1))) throw new Error('the last merge cannot be undone');
  }

  /** Everything that a merge may touch, but for what tells that something was done. */
  async content(): Promise<unknown> {
    const tables = {
      enterprise: 'id, name, cvr, kind, municipality_code, postal_code, rsv_status, merged_into_id',
      contact: 'id, enterprise_id, name, email, email_key, email_domain, phone, merged_into_id',
      rsv_status_change: '*',
      conflict_of_interest: '*',
      party_key: '*',
      inquiry: `id, subject, inquirer_kind, municipality_code, enterprise_id, contact_id, assignee_id, status, is_open,
        is_waiting, awaits_answer, outcome, received_at, due_at, due_why, paused_at, answered_at, closed_at,
        merged_into_id`,
      work_item: '*',
      advisor_load: '*',
    } as const;
    const content: Record<string, unknown> = {};
    for (const [table, columns] of Object.entries(tables))
      content[table] = await this.desk.db.query(`SELECT ${columns} FROM ${table} ORDER BY 1, 2, 3`);
    return content;
  }

  /** What names a tombstone, or differs between the inquiry, the ledger of work and its sum. */
  async astray(): Promise<unknown[]> {
    return this.desk.db.query(
      `SELECT 'inquiry of a tombstone' AS what, i.id FROM inquiry i
         LEFT JOIN enterprise e ON e.id = i.enterprise_id LEFT JOIN contact c ON c.id = i.contact_id
        WHERE e.merged_into_id IS NOT NULL OR c.merged_into_id IS NOT NULL
       UNION ALL SELECT 'contact of a tombstone', c.id FROM contact c JOIN enterprise e ON e.id = c.enterprise_id
        WHERE e.merged_into_id IS NOT NULL
       UNION ALL SELECT 'status of a tombstone', s.id FROM rsv_status_change s JOIN enterprise e ON e.id = s.enterprise_id
        WHERE e.merged_into_id IS NOT NULL
       UNION ALL SELECT 'key of a tombstone', k.enterprise_id FROM party_key k
         LEFT JOIN enterprise e ON e.id = k.enterprise_id LEFT JOIN contact c ON c.id = k.contact_id
        WHERE e.merged_into_id IS NOT NULL OR c.merged_into_id IS NOT NULL
       UNION ALL SELECT 'tombstone of a tombstone', t.id FROM enterprise t JOIN enterprise e ON e.id = t.merged_into_id
        WHERE e.merged_into_id IS NOT NULL
       UNION ALL SELECT 'conflict that the survivor lacks', c.advisor_id FROM conflict_of_interest c
         JOIN enterprise e ON e.id = c.enterprise_id AND e.merged_into_id IS NOT NULL
        WHERE NOT EXISTS (SELECT 1 FROM conflict_of_interest o
                           WHERE o.enterprise_id = e.merged_into_id AND o.advisor_id = c.advisor_id)
       UNION ALL SELECT 'work of another', i.id FROM inquiry i
         JOIN work_item w ON w.subject_type = 'inquiry' AND w.subject_id = i.id
        WHERE NOT w.enterprise_id <=> i.enterprise_id OR NOT w.contact_id <=> i.contact_id OR w.open <> i.is_open
       UNION ALL SELECT 'status that is not the newest', e.id FROM enterprise e
        WHERE e.rsv_status <> COALESCE((SELECT s.status FROM rsv_status_change s WHERE s.enterprise_id = e.id
                                         ORDER BY s.on_date DESC, s.id DESC LIMIT 1), 'none')
       UNION ALL SELECT 'load that is not the sum', l.advisor_id FROM advisor_load l
        WHERE l.open_count <> (SELECT COUNT(*) FROM work_item w WHERE w.advisor_id = l.advisor_id AND w.open = 1)`,
    );
  }

  async counts(): Promise<unknown> {
    return this.desk.db.query(
      `SELECT (SELECT COUNT(*) FROM inquiry) AS inquiries, (SELECT COUNT(*) FROM contact) AS contacts,
              (SELECT COUNT(*) FROM inquiry_entry WHERE kind NOT IN ('merged', 'merge_undone')) AS entries,
              (SELECT COUNT(*) FROM rsv_status_change) AS statuses`,
    );
  }

  async tombstones(): Promise<number> {
    const rows = await this.desk.db.query<{ n: string }>(
      `SELECT COUNT(*) AS n FROM (SELECT id FROM enterprise WHERE merged_into_id IS NOT NULL
         UNION ALL SELECT id FROM contact WHERE merged_into_id IS NOT NULL
         UNION ALL SELECT id FROM inquiry WHERE merged_into_id IS NOT NULL) dead`,
    );
    return Number(rows[0]?.n);
  }

  private async merge(kind: Kind, { into, from, side }: Extract<Act, { type: string }>): Promise<void> {
    const keep = kind === 'inquiries' ? { subject: side, party: side } : { name: side };
    // Another one than itself.
    const other = into + 1 + (from % (this.ids[kind].length - 1));
    const body = { with: this.one(kind, other), keep, ...(kind === 'inquiries' ? { confirmed: true } : {}) };
    const answer = await this.send('POST', `/${kind}/${this.one(kind, into)}/merges`, body);
    if (answer.status !== 201) return;
    this.merges.push((answer.json as { id: string }).id);
    this.merged += 1;
  }

  private async undo(at: number): Promise<boolean> {
    const id = this.merges[at];
    if (id === undefined) return false;
    const { status } = await this.send('DELETE', `/merges/${id}`);
    if (status !== 204) return false;
    this.merges.splice(at, 1);
    this.undone += 1;
    return true;
  }

  private async write({ write, at }: Extract<Act, { write: string }>): Promise<void> {
    const enterprise = this.one('enterprises', at);
    if (write === 'log')
      await this.send('POST', '/inquiries', {
        channel: 'phone',
        topic: 'event',
        enterprise: { id: enterprise },
      });
    if (write === 'note')
      await this.send('POST', `/inquiries/${this.one('inquiries', at)}/notes`, { text: 'Ringede' });
    if (write === 'conflict') {
      const advisorId = await this.desk.person('advisor', 'Mette Aagaard');
      await this.send('POST', '/conflicts', { advisorId, enterpriseId: enterprise });
    }
    if (write !== 'rename') return;
    const { version } = (await this.send('GET', `/enterprises/${enterprise}`)).json as { version: number };
    const name = `Navn ${(this.named += 1)}`;
    await this.send('PATCH', `/enterprises/${enterprise}`, { name }, { 'if-match': `"${version}"` });
  }

  private one(kind: Kind, at: number): string {
    const ids = this.ids[kind];
    return ids[at % ids.length] ?? '';
  }

  private async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await this.browser.api(method, `/api/v1${path}`, body, headers);
    if (answer.status >= 500 || answer.status === 401) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer;
  }
}
