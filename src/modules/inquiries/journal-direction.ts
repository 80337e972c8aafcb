import type { Direction } from '../cases/index.js';
import type { EntryKind } from './inquiry-journal.js';

const sent = new Set<EntryKind>(['answer', 'forward']);

/** Which way an entry of an inquiry went, as a journal tells it (offentlighedsloven § 15). */
export function directionOf(kind: EntryKind): Direction {
  if (kind === 'logged') return 'received';
  return sent.has(kind) ? 'sent' : 'internal';
}
