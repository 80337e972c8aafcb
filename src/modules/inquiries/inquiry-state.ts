/** Status of an inquiry; the contract's codes. */
export const statuses = ['new', 'open', 'waiting_client', 'waiting_third', 'closed'] as const;
export type Status = (typeof statuses)[number];

export const outcomes = [
  'answered',
  'forwarded',
  'referred',
  'case_opened',
  'no_reply',
  'withdrawn',
  'duplicate',
] as const;
export type Outcome = (typeof outcomes)[number];

export const channels = ['phone', 'email', 'walk_in', 'web', 'digital_post'] as const;
export type Channel = (typeof channels)[number];

/** Everything that can be done to an inquiry once it is logged. */
export const acts = [
  'note',
  'edit',
  'reassign',
  'take',
  'answer',
  'wait_client',
  'wait_third',
  'resume',
  'forward',
  'close',
  'reopen',
  'open_case',
  'attach',
] as const;
export type Act = (typeof acts)[number];

const staysWhileOpen = {
  new: 'new',
  open: 'open',
  waiting_client: 'waiting_client',
  waiting_third: 'waiting_third',
} as const;
const toFromOpen = (next: Status): Partial<Record<Status, Status>> => ({
  new: next,
  open: next,
  waiting_client: next,
  waiting_third: next,
});

/** Act × present status → next status; a pair that is not here cannot happen. */
const moves: Record<Act, Partial<Record<Status, Status>>> = {
  note: { ...staysWhileOpen, closed: 'closed' },
  edit: staysWhileOpen,
  reassign: staysWhileOpen,
  take: { ...staysWhileOpen, new: 'open' },
  answer: toFromOpen('open'),
  wait_client: { new: 'waiting_client', open: 'waiting_client', waiting_third: 'waiting_client' },
  wait_third: { new: 'waiting_third', open: 'waiting_third', waiting_client: 'waiting_third' },
  resume: { waiting_client: 'open', waiting_third: 'open' },
  forward: toFromOpen('closed'),
  close: toFromOpen('closed'),
  reopen: { closed: 'open' },
  // What was answered yesterday may well become a case today.
  open_case: { ...toFromOpen('closed'), closed: 'closed' },
  attach: { ...staysWhileOpen, closed: 'closed' },
};

export function nextStatus(act: Act, status: Status): Status | null {
  return moves[act][status] ?? null;
}

export const isWaiting = (status: Status) => status === 'waiting_client' || status === 'waiting_third';
