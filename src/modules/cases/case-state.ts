export const statuses = ['open', 'sleeping', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** How a case ended; the contract's codes, without those that only an inquiry ends with. */
export const outcomes = ['answered', 'forwarded', 'referred', 'no_reply', 'withdrawn', 'duplicate'] as const;
export type Outcome = (typeof outcomes)[number];

/** Whose word an entry of the journal is (offentlighedsloven § 15). */
export const directions = ['received', 'sent', 'internal'] as const;
export type Direction = (typeof directions)[number];

/** Everything that can be done to a case once it is opened. */
export const acts = [
  'note',
  'call',
  'email',
  'conversation',
  'edit',
  'step',
  'step_done',
  'promise',
  'promise_settled',
  'check',
  'participant',
  'related',
  'confidentiality',
  'reassign',
  'sleep',
  'wake',
  'close',
  'reopen',
] as const;
export type Act = (typeof acts)[number];

const always = { open: 'open', sleeping: 'sleeping', closed: 'closed' } as const;
const whileOpen = { open: 'open', sleeping: 'sleeping' } as const;

/** Act × present status → next status; a pair that is not here cannot happen. */
const moves: Record<Act, Partial<Record<Status, Status>>> = {
  note: always,
  call: always,
  email: always,
  conversation: always,
  edit: whileOpen,
  step: whileOpen,
  step_done: whileOpen,
  promise: whileOpen,
  promise_settled: whileOpen,
  check: whileOpen,
  participant: always,
  related: always,
  confidentiality: always,
  reassign: whileOpen,
  sleep: { open: 'sleeping', sleeping: 'sleeping' },
  wake: { sleeping: 'open' },
  close: { open: 'closed', sleeping: 'closed' },
  reopen: { closed: 'open' },
};

export function nextStatus(act: Act, status: Status): Status | null {
  return moves[act][status] ?? null;
}
