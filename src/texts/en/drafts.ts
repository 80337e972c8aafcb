import type { Texts } from '../index.js';

export const drafts: Texts['drafts'] = {
  viewers: {
    reading: (name) => `${name} is reading`,
    writing: (name) => `${name} is writing an answer`,
  },
  undo: 'Undo',
};
