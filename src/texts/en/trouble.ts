import type { Texts } from '../index.js';

export const trouble: Texts['trouble'] = {
  faultNumber: (id) => `Fault number: ${id}`,
  toStart: 'To the start page',
};
