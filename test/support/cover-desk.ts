import { SettleCover } from '../../src/modules/assignment/index.js';
import type { Browser } from './browser.js';
import { openDesk, password, usualNow, type Desk } from './desk.js';
import { logInquiry, type Told } from './make.js';

export const names = { mette: 'Mette Aagaard', jonas: 'Jonas Brix', sara: 'Sara Lund' } as const;
export type Name = keyof typeof names | 'karen';

interface When {
  readonly from?: string;
  readonly to?: string;
}

/** A desk of advisors who come and go: Mette, Jonas and Sara, and Karen who manages them. */
export class CoverDesk {
  private readonly ids = new Map<Name, string>();
  private readonly browsers = new Map<Name, Browser>();

  private constructor(readonly desk: Desk) {}

  static async open(): Promise<CoverDesk> {
    const made = new CoverDesk(await openDesk());
    for (const [key, name] of Object.entries(names)) await made.hire(key as Name, 'advisor', name);
    await made.hire('karen', 'manager', 'Karen Holm');
    return made;
  }

  private async hire(key: Name, role: 'advisor' | 'manager', name: string): Promise<void> {
    this.browsers.set(key, await this.desk.signedIn(role, name));
    this.ids.set(key, await this.desk.person(role, name));
  }

  get clock() {
    return this.desk.clock;
  }

  /** Mette and Jonas at work, Sara not hired yet, nothing open. */
  async begin(): Promise<void> {
    this.clock.set(usualNow);
    for (const table of ['lending', 'absence', 'advisor_week', 'conflict_of_interest'])
      await this.write(`DELETE FROM ${table}`);
    await this.write('DELETE FROM advisor_load', 'DELETE FROM advisor_day');
    await this.write('UPDATE work_item SET open = 0, lent_by = NULL');
    await this.write('UPDATE inquiry SET is_open = 0, lent_by = NULL');
    await this.write(`UPDATE staff SET active = name <> '${names.sara}'`);
  }

  write(...statements: string[]): Promise<void> {
    return this.desk.db.transaction(async (tx) => {
      for (const statement of statements) await tx.query(statement);
    });
  }

  hireSara(): Promise<void> {
    return this.write('UPDATE staff SET active = 1');
  }

  as(name: Name): Browser {
    const browser = this.browsers.get(name);
    if (!browser) throw new Error(`${name} is not signed in`);
    return browser;
  }

  idOf(name: Name): string {
    return this.ids.get(name) ?? '';
  }

  async api(name: Name, method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const answer = await this.as(name).api(method, `/api/v1${path}`, body, headers);
    return { status: answer.status, body: answer.text === '' ? undefined : answer.json };
  }

  /** A session idles out while a test's clock goes by. */
  async signInAgain(name: keyof typeof names): Promise<void> {
    await this.as(name).signIn(`${names[name].toLowerCase().replace(' ', '.')}@desk.example`, password);
  }

  async page(name: Name, path: string): Promise<string> {
    return (await this.as(name).get(path)).text;
  }

  settle(): Promise<number> {
    return this.desk.get<SettleCover>(SettleCover).run();
  }

  /** From a day to a day, recorded by the manager unless told otherwise. */
  async absent(name: Name, { from = '2026-11-24', to = from }: When = {}, by: Name = 'karen') {
    const absence = { advisorId: this.idOf(name), from, to, kind: 'other' };
    const { status, body } = await this.api(by, 'POST', '/absences', absence);
    if (status !== 201) throw new Error(`not recorded: ${status} ${JSON.stringify(body)}`);
    return body as { id: string; affected: { inquiries: string[] } };
  }

  /** An inquiry that this advisor has: its reference. */
  async had(by: Name, told: Told = {}): Promise<string> {
    const { reference } = await logInquiry(this.as('mette'), told);
    const to = { advisorId: this.idOf(by), reason: 'Til at begynde med' };
    await this.api('karen', 'POST', `/inquiries/${reference}/reassignment`, to);
    return reference;
  }

  async inquiry(reference: string) {
    return (await this.api('mette', 'GET', `/inquiries/${reference}`)).body;
  }

  /** The names of who has it, and of whose it is. */
  async whose(reference: string): Promise<(string | null)[]> {
    const { assignee, lentBy } = await this.inquiry(reference);
    return [assignee?.name ?? null, lentBy?.name ?? null];
  }

  /** The kept load of each advisor, and the same summed from the open work. */
  async loads() {
    const kept = await this.desk.db.query<{ id: string; q: string }>(
      'SELECT advisor_id AS id, open_quarters AS q FROM advisor_load WHERE open_count > 0 ORDER BY id',
    );
    const summed = await this.desk.db.query<{ id: string; q: string }>(
      `SELECT advisor_id AS id, SUM(points * CASE phase WHEN 'active' THEN 4 WHEN 'waiting' THEN 2 ELSE 1 END) AS q
         FROM work_item WHERE open = 1 AND advisor_id IS NOT NULL GROUP BY advisor_id ORDER BY advisor_id`,
    );
    const numbers = (rows: typeof kept) => rows.map(({ id, q }) => [id, Number(q)]);
    return { kept: numbers(kept), summed: numbers(summed) };
  }
}
