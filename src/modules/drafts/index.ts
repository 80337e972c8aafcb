export { DraftsModule } from './drafts.module.js';
export { UndoSteps } from './undo-steps.js';
export { viewerActivities, type Viewer, type ViewerActivity } from './viewers.js';
export { OpenUndos, type OpenUndo } from './queries/open-undo.query.js';
export { Viewers } from './queries/viewers.query.js';
export { ClearUnfinished } from './use-cases/clear-unfinished.js';
export { ViewRecord } from './use-cases/view-record.js';
export { ViewersPart } from './views/viewers.part.js';
