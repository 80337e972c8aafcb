import { foldedWords } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** More hits than this are not counted: "flere end 200, skriv mere". */
export const mostHits = 200;
const mostCandidates = 20_000;

export interface Hits {
  /** Newest first, at most `mostHits`. */
  readonly ids: string[];
  readonly more: boolean;
}

/**
 * Inquiries in which every word typed begins a word of theirs: subject, notes, reference, names, CVR and phone.
 * An index of words of our own: each word costs one range, the rarest leads, and nothing is read past the cap.
 */
@Injectable()
export class InquirySearch {
  constructor(private readonly db: Database) {}

  async find(text: string): Promise<Hits> {
    const words = typedWords(text);
    if (words.length === 0) return { ids: [], more: false };
    const [rarest, ...others] = await this.rarestFirst(words);
    const ids = await this.withAll(rarest ?? '', others);
    return { ids: ids.slice(0, mostHits), more: ids.length > mostHits };
  }

  private async rarestFirst(words: string[]): Promise<string[]> {
    if (words.length === 1) return words;
    const counted = await this.db.query<{ word: string; n: string }>(
      words
        .map(
          () =>
            '(SELECT ? AS word, COUNT(*) AS n FROM (SELECT 1 FROM inquiry_word WHERE word LIKE ? LIMIT 1000) few)',
        )
        .join(' UNION ALL '),
      words.flatMap((word) => [word, `${word}%`]),
    );
    return counted.sort((a, b) => Number(a.n) - Number(b.n)).map(({ word }) => word);
  }

  /** Whole words first, newest first; words that only begin so fill up what is left. */
  private async withAll(first: string, others: readonly string[]): Promise<string[]> {
    const exact = await this.read('word = ?', [first], others);
    const ids = new Set(exact);
    if (ids.size <= mostHits) {
      const begun = await this.read('word LIKE ? AND word <> ?', [`${first}%`, first], others);
      for (const id of begun) ids.add(id);
    }
    return [...ids].sort((a, b) => Number(BigInt(b) - BigInt(a))).slice(0, mostHits + 1);
  }

  private async read(led: string, values: readonly string[], others: readonly string[]): Promise<string[]> {
    const joins = others.map(
      (_, n) =>
        `STRAIGHT_JOIN inquiry_word w${n} FORCE INDEX (by_inquiry) ON w${n}.inquiry_id = w.inquiry_id AND w${n}.word LIKE ?`,
    );
    // One word alone needs no more than the cap; several need candidates, and no search reads more of them than this.
    const candidates = others.length === 0 ? mostHits + 1 : mostCandidates;
    const rows = await this.db.query<{ id: string }>(
      `SELECT DISTINCT w.inquiry_id AS id
         FROM (SELECT DISTINCT inquiry_id FROM inquiry_word WHERE ${led} ORDER BY word DESC, inquiry_id DESC LIMIT ?) w
         ${joins.join(' ')} LIMIT ?`,
      [...values, candidates, ...others.map((word) => `${word}%`), mostHits + 1],
    );
    return rows.map(({ id }) => id);
  }
}

/** Numbers as people group them (CVR, phone, reference) are one word. */
function typedWords(text: string): string[] {
  const digits = text.replace(/[\s.+-]/g, '');
  if (/^\d{5,20}$/.test(digits)) return [digits];
  return foldedWords(text)
    .slice(0, 6)
    .map((word) => word.slice(0, 40));
}
