import type { IconName } from '../../../platform/html/components/index.js';
import type { EntryKind } from '../inquiry-journal.js';

export const entryIcons: Readonly<Record<EntryKind, IconName>> = {
  logged: 'plus',
  note: 'edit',
  answer: 'reply',
  assigned: 'person',
  edit: 'edit',
  reassign: 'persons',
  take: 'person',
  wait_client: 'hourglass',
  wait_third: 'hourglass',
  resume: 'refresh',
  forward: 'forward',
  close: 'check',
  reopen: 'refresh',
  open_case: 'folder',
  attach: 'folder',
  undo: 'refresh',
  merged: 'sync',
  merge_undone: 'refresh',
};

const written = new Set<EntryKind>(['logged', 'note', 'answer', 'forward']);

/** Whose words an entry is: the inquirer's, the desk's, or only what the system noted. */
export function entrySide(kind: EntryKind): 'client' | 'desk' | 'system' {
  if (!written.has(kind)) return 'system';
  return kind === 'logged' ? 'client' : 'desk';
}
