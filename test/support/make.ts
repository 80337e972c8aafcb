import type { Answer, Browser } from './browser.js';
import type { Desk } from './desk.js';

/** What a person tells the desk; the API's own shape. */
export interface Told {
  readonly channel?: 'phone' | 'email' | 'walk_in' | 'web';
  readonly topic?: string;
  readonly subject?: string;
  readonly note?: string;
  readonly contact?: { readonly name?: string; readonly email?: string; readonly phone?: string };
  readonly enterprise?: { readonly id?: string; readonly cvr?: string; readonly name?: string };
  readonly dueAt?: string;
  readonly answered?: boolean;
}

export interface LoggedInquiry {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly assignee: { readonly id: string; readonly name: string } | null;
}

/** Logs an inquiry as whoever is signed in. */
export async function logInquiry(browser: Browser, told: Told = {}): Promise<LoggedInquiry> {
  const whole = { channel: 'phone', topic: 'startup', subject: 'Asks about grants', ...told };
  return made(await browser.api('POST', '/api/v1/inquiries', whole)) as LoggedInquiry;
}

export interface NewFirm {
  readonly name: string;
  readonly cvr?: string;
  readonly kind?: string;
  readonly municipalityCode?: string;
  readonly contact?: { readonly name?: string; readonly email?: string; readonly phone?: string };
  /** Although one much like it is known. */
  readonly confirmedNew?: boolean;
}

/** Enters an enterprise; its id. */
export async function makeEnterprise(browser: Browser, firm: NewFirm): Promise<string> {
  return (made(await browser.api('POST', '/api/v1/enterprises', firm)) as { id: string }).id;
}

/** Addresses of a desk with some of everything. */
export interface SomeOfEverything {
  readonly enterprise: string;
  readonly open: string;
  readonly closed: string;
  readonly unassigned: string;
  readonly case: string;
  readonly closedCase: string;
}

/** An enterprise with a history; inquiries open, late, closed and not assigned, because both advisors are away. */
export async function someOfEverything(desk: Desk, advisors: readonly string[]): Promise<SomeOfEverything> {
  const api = await desk.signedIn('advisor', advisors[0]);
  const ids = await Promise.all(advisors.map((name) => desk.person('advisor', name)));
  const post = async (path: string, body: unknown) => made(await api.api('POST', `/api/v1${path}`, body));
  const enterprise = await makeEnterprise(api, {
    name: 'Krydderiet Remstrup',
    cvr: '99000007',
    kind: 'sov',
    municipalityCode: '740',
    contact: { name: 'Kirsten Dam', phone: '86 12 34 56', email: 'kirsten@krydderiet.example' },
  });
  const status = { status: 'applied', on: '2026-11-02', source: 'En mail fra virksomheden' };
  await post(`/enterprises/${enterprise}/status`, status);
  const from = { enterprise: { id: enterprise } };
  const open = await logInquiry(api, { ...from, channel: 'email', note: 'Vil gerne vide mere' });
  const grown = await logInquiry(api, { ...from, subject: 'Vil registreres' });
  const closed = await logInquiry(api, { ...from, answered: true });
  const dueAt = new Date(desk.clock.now().getTime() + 60_000).toISOString();
  const late = await logInquiry(api, { contact: { phone: '22 33 44 55' }, dueAt });
  desk.clock.forward(120_000);
  await post(`/inquiries/${late.reference}/notes`, { text: 'Ringede, intet svar' });
  const { json: first } = await api.api('POST', `/api/v1/inquiries/${grown.reference}/case`, {
    nextStep: {
      what: 'Ring om vedtægterne',
      dueAt: new Date(desk.clock.now().getTime() + 3_600_000).toISOString(),
    },
  });
  await someOnCase(post, first.caseReference, desk.clock.now());
  const second = await post(`/inquiries/${closed.reference}/case`, {});
  const closedCase = (second as { caseReference: string }).caseReference;
  await post(`/cases/${closedCase}/closure`, { outcome: 'answered' });
  const today = desk.clock.now().toISOString().slice(0, 10);
  for (const advisorId of ids) await post('/absences', { advisorId, from: today, to: today, kind: 'sick' });
  const unassigned = await logInquiry(api, { subject: 'Hvem tager mig?' });
  return {
    enterprise,
    open: open.reference,
    closed: closed.reference,
    unassigned: unassigned.reference,
    case: first.caseReference,
    closedCase,
  };
}

/** A promise kept and one owed, a conversation, someone outside, a related case, a ticked point. */
async function someOnCase(
  post: (path: string, body: unknown) => Promise<unknown>,
  reference: string,
  now: Date,
): Promise<void> {
  const at = `/cases/${reference}`;
  const dueAt = new Date(now.getTime() + 1_800_000).toISOString();
  await post(`${at}/promises`, { what: 'Sender link til vejledningen', dueAt });
  const owed = { what: 'Jeg ringer tilbage', dueAt };
  const { promises } = (await post(`${at}/promises`, owed)) as { promises: { id: string }[] };
  await post(`${at}/promises/${promises[0]?.id}/kept`, {});
  await post(`${at}/participants`, { name: 'Birgit Holm', role: 'Revisor' });
  await post(`${at}/notes`, { kind: 'call', text: 'Spørger til loftet', direction: 'received' });
  const said = {
    with: 'Kirsten Dam',
    question: 'Hvor meget udbytte?',
    guidance: 'Tre grænser',
    source: 'Vejledning',
  };
  const { checklist } = (await post(`${at}/conversations`, said)) as { checklist: { id: string }[] };
  if (checklist[0]) await post(`${at}/checklist/${checklist[0].id}/done`, {});
}

function made(answer: Answer): unknown {
  if (answer.status !== 201 && answer.status !== 200)
    throw new Error(`not made: ${answer.status} ${answer.text}`);
  return answer.json;
}
