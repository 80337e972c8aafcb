import { auditEvent } from './0001-audit-event.js';
import { requestKey } from './0002-request-key.js';
import { workerHeartbeat } from './0003-worker-heartbeat.js';
import { staff } from './0004-staff.js';
import { session } from './0005-session.js';
import { apiToken } from './0006-api-token.js';
import { signInFailure } from './0007-sign-in-failure.js';
import { familiarAddress } from './0008-familiar-address.js';
import { settingValue } from './0009-setting-value.js';
import { enterprise } from './0010-enterprise.js';
import { contact } from './0011-contact.js';
import { rsvStatusChange } from './0012-rsv-status-change.js';
import { partyKey } from './0013-party-key.js';
import { assignmentTurn } from './0014-assignment-turn.js';
import { assignmentTurnRow } from './0015-assignment-turn-row.js';
import { advisorLoad } from './0016-advisor-load.js';
import { advisorDay } from './0017-advisor-day.js';
import { workItem } from './0018-work-item.js';
import { assignment } from './0019-assignment.js';
import { absence } from './0020-absence.js';
import { conflictOfInterest } from './0021-conflict-of-interest.js';
import { referenceSeries } from './0022-reference-series.js';
import { inquiry } from './0023-inquiry.js';
import { inquiryEntry } from './0024-inquiry-entry.js';
import { inquiryWord } from './0025-inquiry-word.js';
import { enterpriseCard } from './0026-party-view.js';
import { contactCard } from './0027-contact-card-view.js';
import { staffCard } from './0028-staff-card.js';
import { partyTurn } from './0029-party-turn.js';
import { partyTurnRow } from './0030-party-turn-row.js';
import { deskCase } from './0040-desk-case.js';
import { caseEntry } from './0041-case-entry.js';
import { casePromise } from './0042-case-promise.js';
import { caseCheck } from './0043-case-check.js';
import { caseParticipant } from './0044-case-participant.js';
import { caseRelation } from './0045-case-relation.js';
import { checklistTemplate } from './0046-checklist-template.js';
import { caseWord } from './0047-case-word.js';
import { caseCard } from './0048-case-card-view.js';
import { inquiryCase } from './0049-inquiry-case.js';
import { workItemLentBy } from './0055-work-item-lent-by.js';
import { inquiryLentBy } from './0056-inquiry-lent-by.js';
import { lending } from './0057-lending.js';
import { absenceReturnSeen } from './0058-absence-return-seen.js';
import { advisorWeek } from './0059-advisor-week.js';
import { settingVersion } from './0065-setting-version.js';
import { staffPasswordOnce } from './0066-staff-password-once.js';
import { owedFirst } from './0067-owed-first.js';
import { draft } from './0070-draft.js';
import { viewer } from './0071-viewer.js';
import { undoStep } from './0072-undo-step.js';
import { assignmentUndone } from './0073-assignment-undone.js';
import { merge } from './0080-merge.js';
import { mergeMove } from './0081-merge-move.js';
import { enterpriseMergedInto } from './0082-enterprise-merged-into.js';
import { contactMergedInto } from './0083-contact-merged-into.js';
import { inquiryMergedInto } from './0084-inquiry-merged-into.js';

/** In the order in which they run. Forward only; each is one statement that may be run again. */
export const migrations = [
  auditEvent,
  requestKey,
  workerHeartbeat,
  staff,
  session,
  apiToken,
  signInFailure,
  familiarAddress,
  settingValue,
  enterprise,
  contact,
  rsvStatusChange,
  partyKey,
  assignmentTurn,
  assignmentTurnRow,
  advisorLoad,
  advisorDay,
  workItem,
  assignment,
  absence,
  conflictOfInterest,
  referenceSeries,
  inquiry,
  inquiryEntry,
  inquiryWord,
  enterpriseCard,
  contactCard,
  staffCard,
  partyTurn,
  partyTurnRow,
  deskCase,
  caseEntry,
  casePromise,
  caseCheck,
  caseParticipant,
  caseRelation,
  checklistTemplate,
  caseWord,
  caseCard,
  inquiryCase,
  workItemLentBy,
  inquiryLentBy,
  lending,
  absenceReturnSeen,
  advisorWeek,
  settingVersion,
  staffPasswordOnce,
  owedFirst,
  draft,
  viewer,
  undoStep,
  assignmentUndone,
  merge,
  mergeMove,
  enterpriseMergedInto,
  contactMergedInto,
  inquiryMergedInto,
];
