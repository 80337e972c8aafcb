import { foldedWords } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { Audit } from '../audit/index.js';
import type { Act } from './inquiry-state.js';

export type EntryKind =
  | 'logged'
  | 'note'
  | 'answer'
  | 'assigned'
  | 'undo'
  | 'merged'
  | 'merge_undone'
  | Exclude<Act, 'note' | 'answer'>;

export interface NewEntry {
  readonly kind: EntryKind;
  readonly at: Date;
  readonly text?: string;
  /** Codes and identifiers that the page turns into words. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What has happened to an inquiry, and the words it is found by: written with every change, in its transaction. */
@Injectable()
export class InquiryJournal {
  constructor(private readonly audit: Audit) {}

  async write(tx: Tx, who: Who, inquiryId: string, entry: NewEntry): Promise<void> {
    await this.append(tx, who, inquiryId, entry);
    await this.audit.record(tx, who, `inquiry.${entry.kind}`, { type: 'inquiry', id: inquiryId }, entry.data);
  }

  /** Into the timeline alone: the audit of what happened is written elsewhere. */
  async append(tx: Tx, who: Who, inquiryId: string, entry: NewEntry): Promise<void> {
    await tx.query(
      'INSERT INTO inquiry_entry (inquiry_id, kind, at, by_staff, text, data) VALUES (?, ?, ?, ?, ?, ?)',
      [
        inquiryId,
        entry.kind,
        entry.at,
        /^\d+$/.test(who.id) ? who.id : null,
        entry.text ?? null,
        entry.data ? JSON.stringify(entry.data) : null,
      ],
    );
    if (entry.text) await this.addWords(tx, inquiryId, foldedWords(entry.text));
  }

  /** Whoever looks for what stands in a duplicate finds the one it was merged into. */
  async shareWords(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.query(
      'INSERT IGNORE INTO inquiry_word (word, inquiry_id) SELECT word, ? FROM inquiry_word WHERE inquiry_id = ?',
      [intoId, fromId],
    );
  }

  /** New words are added to the index; words of text that was there before stay, as the text stays in the timeline. */
  async addWords(tx: Tx, inquiryId: string, words: readonly string[]): Promise<void> {
    if (words.length === 0) return;
    await tx.query('INSERT IGNORE INTO inquiry_word (word, inquiry_id) VALUES ?', [
      [...new Set(words)].map((word) => [word.slice(0, 40), inquiryId]),
    ]);
  }
}
