export { fold } from './fold.js';
export { digitRuns, foldedWords } from './words.js';
export { likeness, type Likeness } from './enterprise-names.js';
export { compareDanish } from './order.js';
