export { AssignmentModule } from './assignment.module.js';
export { AssignmentJobs } from './jobs/assignment-jobs.module.js';
export { AssignWaitingSweep } from './jobs/assign-waiting-sweep.js';
export { Assignments, type Assigned } from './assignments.js';
export { WorkHolders, type Handover, type OpenWork, type WorkHolder } from './work-holders.js';
export type { Subject, SubjectType, Work } from './work.js';
export { Advisors, type Advisor } from './queries/advisors.query.js';
export { AssignmentSheets, type AssignmentSheet } from './queries/assignment-sheets.query.js';
export { PresencePart, type PresencePartProps } from './views/presence.part.js';
