export { InquiriesModule } from './inquiries.module.js';
export type { Channel, Outcome, Status } from './inquiry-state.js';
export { AnswerFirst } from './queries/answer-first.query.js';
export { InquiryCards } from './queries/inquiry-card.query.js';
export { InquiryQueue, type QueuePage } from './queries/inquiry-queue.query.js';
export type { InquiryRow } from './queries/inquiry-row.js';
export { countedUpTo } from './counted-up-to.js';
export { CountQueue, type QueueCounts } from './queries/queue-counts.query.js';
export { LogFormProps } from './web/log-form-props.js';
// Parts for the pages that join several modules.
export { Advisor } from './views/advisor.part.js';
export { dueHour, dueState, partyName, statusMark, subjectOf, timeLeftText } from './views/inquiry-words.js';
export type { LogFormProps as LogFormPartProps } from './views/log-fields.part.js';
export { QuickLogForm } from './views/quick-log-form.part.js';
