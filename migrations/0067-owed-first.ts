import { oneStatement } from './one-statement.js';

/** The open ones by deadline, those that still owe an answer apart from those that wait or are answered. */
export const owedFirst = oneStatement(
  'AddOwedFirst1795478467000',
  `
  ALTER TABLE inquiry
    ADD KEY IF NOT EXISTS owed_first (is_open, awaits_answer, due_at, id),
    ADD KEY IF NOT EXISTS mine_owed_first (assignee_id, is_open, awaits_answer, due_at, id)
  `,
);
