export { AssignmentModule } from './assignment.module.js';
export { AssignmentJobs } from './jobs/assignment-jobs.module.js';
export { AssignWaitingSweep } from './jobs/assign-waiting-sweep.js';
export { SettleCover } from './use-cases/settle-cover.js';
export { Assignments, type Assigned } from './assignments.js';
export {
  WorkHolders,
  type Deed,
  type Handover,
  type Matter,
  type OpenWork,
  type Span,
  type WorkHolder,
} from './work-holders.js';
export { RecordUndo } from './record-undo.js';
export type { Subject, SubjectType, Work } from './work.js';
export { Advisors, type Advisor } from './queries/advisors.query.js';
export { AssignmentSheets, type AssignmentSheet } from './queries/assignment-sheets.query.js';
export { CoverOfDay, type DayCover } from './queries/cover-of-day.query.js';
export { CoverPart } from './views/cover.part.js';
export { PresencePart, type PresencePartProps } from './views/presence.part.js';
