import { foldedWords } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** More hits than this are not counted: "flere end 200, skriv mere". */
const mostHits = 200;
const mostCandidates = 5_000;

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

  /** Whole words first, newest first; then whole with begun ones; then words that only begin so. */
  private async withAll(first: string, others: readonly string[]): Promise<string[]> {
    const ids = new Set(await this.whole([first, ...others]));
    const begun = others.map((word) => `${word}%`);
    if (ids.size <= mostHits && others.length > 0)
      for (const id of await this.begun('word = ?', [first], begun)) ids.add(id);
    if (ids.size <= mostHits)
      for (const id of await this.begun('word LIKE ? AND word <> ?', [`${first}%`, first], begun))
        ids.add(id);
    return [...ids].sort((a, b) => Number(BigInt(b) - BigInt(a))).slice(0, mostHits + 1);
  }

  /** In the index's own order, newest first: nothing is sorted and nothing read past the cap. */
  private async whole(words: readonly string[]): Promise<string[]> {
    const [first, ...others] = words;
    const joins = others.map(
      (_, n) =>
        `STRAIGHT_JOIN inquiry_word w${n} FORCE INDEX (PRIMARY) ON w${n}.word = ? AND w${n}.inquiry_id = w.inquiry_id`,
    );
    const rows = await this.db.query<{ id: string }>(
      `SELECT w.inquiry_id AS id FROM inquiry_word w FORCE INDEX (PRIMARY) ${joins.join(' ')}
        WHERE w.word = ? ORDER BY w.inquiry_id DESC LIMIT ?`,
      [...others, first ?? '', mostHits + 1],
    );
    return rows.map(({ id }) => id);
  }

  private async begun(led: string, values: readonly string[], others: readonly string[]): Promise<string[]> {
    const joins = others.map(
      (_, n) =>
        `STRAIGHT_JOIN inquiry_word w${n} FORCE INDEX (by_inquiry) ON w${n}.inquiry_id = w.inquiry_id AND w${n}.word LIKE ?`,
    );
    // One word alone needs no more than the cap; several need candidates, and no search reads more of them than this.
    const candidates = others.length === 0 ? mostHits + 1 : mostCandidates;
    const rows = await this.db.query<{ id: string }>(
      `SELECT DISTINCT w.inquiry_id AS id
         FROM (SELECT inquiry_id FROM inquiry_word WHERE ${led} LIMIT ?) w ${joins.join(' ')} LIMIT ?`,
      [...values, candidates, ...others, mostHits + 1],
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
