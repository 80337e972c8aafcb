export { effort, type Phase } from './effort.js';
export { DEFAULT_SETTINGS } from './facts.js';
export type { Absent, Candidate, Facts, Returned, Settings } from './facts.js';
export { choose, replay, RULE_VERSION } from './choose.js';
export type { Decision, Reason, SheetRow } from './decision.js';
export type { Exclusion } from './contender.js';
export type { HeldBack } from './continuity.js';
export type { Load } from './load.js';
export { explainChoice, type Language } from './explain.js';
