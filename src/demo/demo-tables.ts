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
