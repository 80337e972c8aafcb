export { CasesModule } from './cases.module.js';
export { CaseDoor } from './case-door.js';
export { CaseOpening, type NewCase, type OpenedCase } from './case-opening.js';
export { readableCase, readerId, readerTable } from './case-reader.js';
export { seesExistence } from './case.policy.js';
export type { Direction } from './case-state.js';
export { defaultChecklists } from './default-checklists.js';
export { CaseList } from './queries/case-list.query.js';
export type { CaseRow } from './queries/case-row.js';
export { CasesToday, type DueToday } from './queries/cases-today.query.js';
export { CountCases } from './queries/count-cases.query.js';
export { TimelineSources, type TimelineItem } from './timeline-sources.js';
export { WakeCases } from './use-cases/wake-cases.js';
// Parts for the pages that join several modules.
export { caseColumns } from './views/case-columns.part.js';
export { CasesTodayPanel } from './views/cases-today.part.js';
