import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import type { Direction } from '../case-state.js';
import { briefOf, happenedAt } from '../journal-facts.js';

/** What may be written on a case: an internal note, a call, a mail. */
export const noteKinds = ['note', 'call', 'email'] as const;
export type NoteKind = (typeof noteKinds)[number];

interface Note extends Omit<ChangeInput, 'version'> {
  readonly kind: NoteKind;
  readonly text: string;
  /** Of a call or a mail; absent: received. A note is the desk's own. */
  readonly direction?: Direction;
  /** Absent: the beginning of the text. */
  readonly brief?: string;
  /** When it was sent or received; absent: now. */
  readonly at?: Date;
}

/** Puts on record what was said or written. It changes nothing else, so it is taken whatever happened meanwhile. */
@Injectable()
export class AddCaseNote {
  constructor(private readonly change: CaseChange) {}

  run({ kind, text, direction, brief, at, ...input }: Note, who: Who) {
    return this.change.run(kind, { ...input, version: undefined }, { text, brief }, who, ({ now }) => ({
      direction: kind === 'note' ? 'internal' : (direction ?? 'received'),
      at: happenedAt(at, now),
      brief: briefOf(brief, text),
      text,
    }));
  }
}
