import { readableCase, readerTable } from '../../cases/index.js';
import type { Channel, Outcome, Status } from '../inquiry-state.js';

/** One inquiry in a list. Instants in UTC. Of one in a confidential case, who takes no part in it is not told what it is about. */
export interface InquiryRow {
  readonly id: string;
  readonly reference: string;
  readonly channel: Channel;
  readonly topic: string;
  readonly subject: string;
  readonly status: Status;
  readonly outcome: Outcome | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly awaitsAnswer: boolean;
  readonly isWaiting: boolean;
  readonly answeredAt: Date | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  /** Whose it is, while that one is away; null once it is closed. */
  readonly lentById: string | null;
  readonly lentByName: string | null;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly inquirerKind: string | null;
  /** Of a case that the reader may read. */
  readonly caseReference: string | null;
  readonly readable: boolean;
}

export type StoredRow = Omit<InquiryRow, 'awaitsAnswer' | 'isWaiting' | 'readable'> & {
  awaitsAnswer: number;
  isWaiting: number;
  readable: number;
};

/**
 * The columns of a row; the list decides by its indexes which ids (`page`) they are fetched for, so that a page
 * costs the same at a million inquiries. Their last parameter is `readerId`.
 */
export const rowColumns = `i.id, i.reference, i.channel, i.topic, i.subject, i.status, i.outcome,
  i.received_at AS receivedAt, i.due_at AS dueAt, i.awaits_answer AS awaitsAnswer, i.is_waiting AS isWaiting,
  i.answered_at AS answeredAt, i.assignee_id AS assigneeId, a.name AS assigneeName,
  l.id AS lentById, l.name AS lentByName,
  i.enterprise_id AS enterpriseId, e.name AS enterpriseName, c.name AS contactName, c.phone AS contactPhone,
  i.inquirer_kind AS inquirerKind, IF(${readableCase}, k.reference, NULL) AS caseReference,
  (${readableCase} OR i.assignee_id <=> reader.id) AS readable`;

export const rowJoins = `JOIN inquiry i ON i.id = page.id JOIN ${readerTable}
  LEFT JOIN case_card k ON k.id = i.case_id
  LEFT JOIN staff_card a ON a.id = i.assignee_id
  LEFT JOIN staff_card l ON l.id = i.lent_by AND i.is_open = 1
  LEFT JOIN enterprise_card e ON e.id = i.enterprise_id
  LEFT JOIN contact_card c ON c.id = i.contact_id`;

export function rowOf(row: StoredRow): InquiryRow {
  const seen = { ...row, awaitsAnswer: row.awaitsAnswer === 1, isWaiting: row.isWaiting === 1 };
  return row.readable === 1 ? { ...seen, readable: true } : { ...seen, ...hidden };
}

const hidden = {
  readable: false,
  topic: '',
  subject: '',
  outcome: null,
  enterpriseId: null,
  enterpriseName: null,
  contactName: null,
  contactPhone: null,
  inquirerKind: null,
  caseReference: null,
} as const;
