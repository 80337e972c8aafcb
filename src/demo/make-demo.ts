import { addDays, localDate, startOfLocalDay } from '#desk/business-time';
import type { CommandContext } from '../cli/command-context.js';
import {
  CreateEnterprise,
  EnterpriseView,
  PartyWords,
  RecordRsvStatus,
} from '../modules/enterprises/index.js';
import { AddStaff, demoPassword, type Role } from '../modules/identity/index.js';
import { Settings } from '../modules/settings/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { systemPerson } from '../platform/http/who.js';
import { DemoWriter, type RegisteredFirm } from './demo-writer.js';
import { makeCases } from './make-cases.js';
import { makeFirms, type Firm } from './firms.js';
import { History } from './history.js';
import { SeededRandom } from './seeded-random.js';

export interface DemoWish {
  readonly inquiries: number;
  readonly seed: number;
  readonly progress: (step: string, done: number, of: number) => void;
}

const persons: readonly { name: string; email: string; role: Role }[] = [
  { name: 'Mette Aagaard', email: 'mette@desk.example', role: 'advisor' },
  { name: 'Jonas Brix', email: 'jonas@desk.example', role: 'advisor' },
  { name: 'Karen Lindholm', email: 'karen@desk.example', role: 'manager' },
  { name: 'Anders Lund', email: 'anders@coach.example', role: 'coach' },
  { name: 'Astrid Bro', email: 'admin@desk.example', role: 'administrator' },
];
const days = 365;
const fewestFirms = 25;

/** A desk with a year behind it: fictional persons, firms and inquiries, the same for the same seed and day. */
export async function makeDemo(desk: CommandContext, wish: DemoWish): Promise<void> {
  const chance = new SeededRandom(wish.seed);
  const db = await desk.get(Database);
  const now = (await desk.get(Clock)).now().getTime();
  const settings = await desk.get(Settings);
  const mark = (demo: 'begun' | 'done') =>
    db.transaction((tx) => settings.change(tx, systemPerson, 'demo', demo));
  await mark('begun');
  const advisors = await makePersons(desk);
  await makeSettings(settings, db, now);
  const firms = await registerFirms(desk, makeFirms(firmsFor(wish.inquiries), chance), now, wish);
  const from = startOfLocalDay(addDays(localDate(now), -days));
  const absences = await makeAbsences(db, advisors, now);
  const plan = {
    count: wish.inquiries,
    firms: firms.length,
    from,
    now,
    advisors,
    absences,
    calendar: await settings.calendar(),
    settings: await settings.current(),
  };
  const history = new History(plan, chance);
  const writer = new DemoWriter(db, firms, advisors[0]?.id ?? '');
  await writer.begin();
  let done = 0;
  for (const inquiry of history.inquiries()) {
    await writer.add(inquiry);
    done += 1;
    if (done % 500 === 0) wish.progress('inquiries', done, wish.inquiries);
  }
  await writer.finish(() =>
    makeCases(db, {
      wished: wish.inquiries,
      firms,
      now,
      calendar: plan.calendar,
      topics: plan.settings.topics,
      chance: new SeededRandom(wish.seed + 1),
    }),
  );
  await mark('done');
  wish.progress('inquiries', wish.inquiries, wish.inquiries);
}

/** A busier desk knows more firms, and hears more often from each. */
const firmsFor = (inquiries: number) => Math.max(fewestFirms, Math.round(Math.sqrt(inquiries)));

async function makePersons(desk: CommandContext) {
  const addStaff = await desk.get(AddStaff);
  const advisors: { id: string; name: string; capacity: number }[] = [];
  for (const { name, email, role } of persons) {
    const id = await addStaff.run({ name, email, roles: [role], password: demoPassword }, systemPerson);
    if (role === 'advisor') advisors.push({ id, name, capacity: 100 });
  }
  return advisors;
}

/** Closing days most municipalities keep, and a target with a date, as the pages show them. */
async function makeSettings(settings: Settings, db: Database, now: number): Promise<void> {
  const year = Number(localDate(now).slice(0, 4));
  const closings = [year - 1, year, year + 1].flatMap((y) => [
    { date: `${y}-06-05`, from: '12:00', text: 'Grundlovsdag' },
    { date: `${y}-12-24`, text: 'Juleaften' },
    { date: `${y}-12-31`, from: '12:00', text: 'Nytårsaften' },
  ]);
  await db.transaction(async (tx) => {
    await settings.change(tx, systemPerson, 'closings', closings);
    await settings.change(tx, systemPerson, 'rsvTarget', { value: 20, by: `${year + 1}-12-31` });
  });
}

async function registerFirms(
  desk: CommandContext,
  firms: readonly Firm[],
  now: number,
  wish: DemoWish,
): Promise<RegisteredFirm[]> {
  const create = await desk.get(CreateEnterprise);
  const record = await desk.get(RecordRsvStatus);
  const view = await desk.get(EnterpriseView);
  const words = await desk.get(PartyWords);
  const db = await desk.get(Database);
  const registered: RegisteredFirm[] = [];
  for (const { rsv, ...firm } of firms) {
    const { id: enterpriseId } = await create.run(
      { ...firm, cvr: firm.cvr ?? undefined, confirmedNew: true },
      systemPerson,
    );
    for (const { status, daysAgo, source } of rsv)
      await record.run({ enterpriseId, status, on: addDays(localDate(now), -daysAgo), source }, systemPerson);
    const contactId = (await view.byId(enterpriseId))?.contacts[0]?.id ?? '';
    const found = await db.transaction((tx) => words.wordsOf(tx, { enterpriseId, contactId }));
    registered.push({ enterpriseId, contactId, words: found });
    if (registered.length % 50 === 0) wish.progress('enterprises', registered.length, firms.length);
  }
  return registered;
}

/** Three weeks in July for one, two in August for the other, and a cold each. */
async function makeAbsences(db: Database, advisors: readonly { id: string }[], now: number) {
  const start = localDate(now - days * 24 * 3_600_000);
  const spells = [
    { who: 0, from: 225, days: 21, kind: 'vacation' },
    { who: 1, from: 250, days: 14, kind: 'vacation' },
    { who: 0, from: 80, days: 2, kind: 'sick' },
    { who: 1, from: 130, days: 3, kind: 'sick' },
  ];
  const absences = spells.flatMap(({ who, from, days: length, kind }) => {
    const advisorId = advisors[who]?.id;
    if (!advisorId) return [];
    const first = startOfLocalDay(addDays(start, from));
    return [{ advisorId, from: first, to: startOfLocalDay(addDays(start, from + length)), kind }];
  });
  await db.transaction((tx) =>
    tx.query('INSERT INTO absence (advisor_id, from_at, to_at, kind, recorded_at) VALUES ?', [
      absences.map(({ advisorId, from, to, kind }) => [
        advisorId,
        new Date(from),
        new Date(to),
        kind,
        new Date(from),
      ]),
    ]),
  );
  return absences;
}

/** Takes away what an interrupted demo left: half a desk is no desk to show. */
export async function forgetHalfDemo(db: Database): Promise<void> {
  const tables = await db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()
        AND table_type = 'BASE TABLE' AND table_name NOT IN ('migration', 'assignment_turn', 'party_turn')`,
  );
  await db.transaction(async (tx) => {
    await tx.query('SET foreign_key_checks = 0');
    // eslint-disable-next-line house/sql-from-code -- the server's own list of its tables
    for (const { name } of tables) await tx.query(`DELETE FROM \`${name}\``);
    await tx.query('SET foreign_key_checks = 1');
  });
}
