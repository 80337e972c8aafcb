import type { Outcome, Status } from '../case-state.js';

/**
 * One case in a list. Instants in UTC. One that its reader may only know exists (`readable` false) tells its reference,
 * status and who has it, and nothing of what it is about.
 */
export interface CaseRow {
  readonly id: string;
  readonly reference: string;
  readonly readable: boolean;
  readonly confidential: boolean;
  readonly topic: string | null;
  readonly title: string | null;
  readonly status: Status;
  readonly outcome: Outcome | null;
  readonly lacksStep: boolean;
  readonly stepWhat: string | null;
  readonly stepDueAt: Date | null;
  /** Null: whoever has the case. */
  readonly stepById: string | null;
  readonly stepByName: string | null;
  /** Local day. */
  readonly wakeOn: string | null;
  readonly turnAt: Date;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly lentById: string | null;
  readonly lentByName: string | null;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly contactId: string | null;
  readonly contactName: string | null;
}

export type StoredCase = Omit<CaseRow, 'readable' | 'confidential' | 'lacksStep'> & {
  readable: number;
  confidential: number;
  lacksStep: number;
};

/** Of `k`, a row of `desk_case`; `rowJoins` brings the rest. */
export const rowColumns = `k.id, k.reference, k.confidential, k.topic, k.title, k.status, k.outcome,
  k.lacks_step AS lacksStep, k.step_what AS stepWhat, k.step_due_at AS stepDueAt, k.step_by AS stepById,
  s.name AS stepByName, k.wake_on AS wakeOn, k.turn_at AS turnAt, k.opened_at AS openedAt, k.closed_at AS closedAt,
  k.assignee_id AS assigneeId, a.name AS assigneeName, k.lent_by AS lentById, l.name AS lentByName,
  k.enterprise_id AS enterpriseId, e.name AS enterpriseName, k.contact_id AS contactId, c.name AS contactName`;

export const rowJoins = `LEFT JOIN staff_card a ON a.id = k.assignee_id
  LEFT JOIN staff_card l ON l.id = k.lent_by AND k.is_open = 1
  LEFT JOIN staff_card s ON s.id = k.step_by
  LEFT JOIN enterprise_card e ON e.id = k.enterprise_id
  LEFT JOIN contact_card c ON c.id = k.contact_id`;

export function rowOf(row: StoredCase): CaseRow {
  const seen = { ...row, confidential: row.confidential === 1, lacksStep: row.lacksStep === 1 };
  return row.readable === 1 ? { ...seen, readable: true } : { ...seen, ...hidden };
}

const hidden = {
  readable: false,
  topic: null,
  title: null,
  outcome: null,
  stepWhat: null,
  stepDueAt: null,
  stepById: null,
  stepByName: null,
  enterpriseId: null,
  enterpriseName: null,
  contactId: null,
  contactName: null,
} as const;
