import { describe, expect, test } from '@jest/globals';
import { acts, nextStatus, statuses, type Act, type Status } from './inquiry-state.js';

/** The whole table, written out once more by hand: every act in every status. `-` cannot happen. */
const expected: Record<Act, Record<Status, Status | '-'>> = {
  note: row('new', 'open', 'waiting_client', 'waiting_third', 'closed'),
  edit: row('new', 'open', 'waiting_client', 'waiting_third', '-'),
  reassign: row('new', 'open', 'waiting_client', 'waiting_third', '-'),
  take: row('open', 'open', 'waiting_client', 'waiting_third', '-'),
  answer: row('open', 'open', 'open', 'open', '-'),
  wait_client: row('waiting_client', 'waiting_client', '-', 'waiting_client', '-'),
  wait_third: row('waiting_third', 'waiting_third', 'waiting_third', '-', '-'),
  resume: row('-', '-', 'open', 'open', '-'),
  forward: row('closed', 'closed', 'closed', 'closed', '-'),
  close: row('closed', 'closed', 'closed', 'closed', '-'),
  reopen: row('-', '-', '-', '-', 'open'),
  open_case: row('closed', 'closed', 'closed', 'closed', 'closed'),
  attach: row('new', 'open', 'waiting_client', 'waiting_third', 'closed'),
};

function row(...next: (Status | '-')[]): Record<Status, Status | '-'> {
  return Object.fromEntries(statuses.map((status, at) => [status, next[at] ?? '-'])) as Record<
    Status,
    Status | '-'
  >;
}

describe('states of an inquiry', () => {
  test.each(acts.flatMap((act) => statuses.map((status) => [act, status] as const)))(
    '%s when %s leads where the table says',
    (act, status) => {
      expect(nextStatus(act, status) ?? '-').toBe(expected[act][status]);
    },
  );
});
