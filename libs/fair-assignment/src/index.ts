export { effort, type Phase } from './effort.js';
export type { Absent, Candidate, Facts, Returned, Settings } from './facts.js';
export { choose, replay } from './choose.js';
export type { Decision, Reason, SheetRow } from './decision.js';
export type { Exclusion } from './contender.js';
export type { HeldBack } from './continuity.js';
export type { Load } from './load.js';
export { LONGEST_MELT } from './returner.js';
export { explainChoice, type Language } from './explain.js';
