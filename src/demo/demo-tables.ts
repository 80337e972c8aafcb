/** Tables and columns in the order in which the demo's rows give them. */
export const inquiryTable = `inquiry (id, reference, channel, topic, subject, inquirer_kind, enterprise_id, contact_id, assignee_id,
  status, is_open, is_waiting, awaits_answer, outcome, received_at, due_at, due_why, paused_at, answered_at, closed_at,
  logged_at, logged_by)`;
export const entryTable = 'inquiry_entry (inquiry_id, kind, at, by_staff, text, data)';
export const workTable = `work_item (subject_type, subject_id, advisor_id, enterprise_id, contact_id, topic, points, phase, open,
  given_at, closed_at)`;
export const assignmentTable = `assignment (kind, subject_type, subject_id, advisor_id, decided_at, decided_by, rule_version,
  facts, decision)`;
export const auditTable = 'audit_event (at, actor_id, action, subject_type, subject_id)';
export const wordTable = 'inquiry_word (word, inquiry_id)';
export const caseTable = `desk_case (id, reference, topic, title, enterprise_id, contact_id, assignee_id, status, is_open,
  lacks_step, confidential, step_what, step_due_at, wake_on, outcome, turn_at, opened_at, opened_by, closed_at)`;
export const caseEntryTable =
  'case_entry (case_id, kind, direction, at, recorded_at, by_staff, brief, text, data)';
export const promiseTable =
  'case_promise (case_id, what, due_at, made_at, made_by, settled, settled_at, settled_by)';
export const checkTable = 'case_check (case_id, text, done_at, done_by)';
export const participantTable = 'case_participant (case_id, staff_id, name, role)';
export const caseWordTable = 'case_word (word, case_id)';
export const continuedTable =
  'assignment (kind, subject_type, subject_id, advisor_id, decided_at, decided_by)';
