import { describe, expect, test } from '@jest/globals';
import { acts, nextStatus, statuses, type Act, type Status } from './case-state.js';

/** The whole table, written out once more by hand: every act in every status. `-` cannot happen. */
const expected: Record<Act, Record<Status, Status | '-'>> = {
  note: row('open', 'sleeping', 'closed'),
  call: row('open', 'sleeping', 'closed'),
  email: row('open', 'sleeping', 'closed'),
  conversation: row('open', 'sleeping', 'closed'),
  edit: row('open', 'sleeping', '-'),
  step: row('open', 'sleeping', '-'),
  step_done: row('open', 'sleeping', '-'),
  promise: row('open', 'sleeping', '-'),
  promise_settled: row('open', 'sleeping', '-'),
  check: row('open', 'sleeping', '-'),
  participant: row('open', 'sleeping', 'closed'),
  related: row('open', 'sleeping', 'closed'),
  confidentiality: row('open', 'sleeping', 'closed'),
  reassign: row('open', 'sleeping', '-'),
  sleep: row('sleeping', 'sleeping', '-'),
  wake: row('-', 'open', '-'),
  close: row('closed', 'closed', '-'),
  reopen: row('-', '-', 'open'),
};

function row(...next: (Status | '-')[]): Record<Status, Status | '-'> {
  return Object.fromEntries(statuses.map((status, at) => [status, next[at] ?? '-'])) as Record<
    Status,
    Status | '-'
  >;
}

describe('states of a case', () => {
  test.each(acts.flatMap((act) => statuses.map((status) => [act, status] as const)))(
    '%s when %s leads where the table says',
    (act, status) => {
      expect(nextStatus(act, status) ?? '-').toBe(expected[act][status]);
    },
  );
});
