import { foldedWords } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { Audit } from '../audit/index.js';
import type { Act, Direction } from './case-state.js';

export type EntryKind = Act | 'opened' | 'assigned' | 'undo';

export interface NewEntry {
  readonly kind: EntryKind;
  /** When it happened: sent, received, decided. */
  readonly at: Date;
  readonly recordedAt: Date;
  readonly direction: Direction;
  /** What it is about, in a few words. */
  readonly brief?: string;
  readonly text?: string;
  /** What the page turns into words: codes, identifiers, and the parts of a conversation note. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What has happened to a case, and the words it is found by: written with every change, in its transaction. */
@Injectable()
export class CaseJournal {
  constructor(private readonly audit: Audit) {}

  async write(
    tx: Tx,
    who: Who,
    caseId: string,
    entry: NewEntry,
    noted: readonly string[] = [],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO case_entry (case_id, kind, direction, at, recorded_at, by_staff, brief, text, data)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        caseId,
        entry.kind,
        entry.direction,
        entry.at,
        entry.recordedAt,
        /^\d+$/.test(who.id) ? who.id : null,
        entry.brief ?? null,
        entry.text ?? null,
        entry.data ? JSON.stringify(entry.data) : null,
      ],
    );
    // The audit outlives the case: codes only, and where what looks like a CPR number was said to be none.
    const detail = noted.length > 0 ? { notCpr: noted } : undefined;
    await this.audit.record(tx, who, `case.${entry.kind}`, { type: 'case', id: caseId }, detail);
  }

  /** Words are added, never taken away: what a case was once called, it is still found by. */
  async addWords(tx: Tx, caseId: string, words: readonly string[]): Promise<void> {
    if (words.length === 0) return;
    await tx.query('INSERT IGNORE INTO case_word (word, case_id) VALUES ?', [
      [...new Set(words)].map((word) => [word.slice(0, 40), caseId]),
    ]);
  }

  addTitle(tx: Tx, caseId: string, title: string): Promise<void> {
    return this.addWords(tx, caseId, foldedWords(title));
  }
}
