import { foldedWords } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

const mostHits = 200;
const mostWords = 6;

/** Cases in which every word typed begins a word of theirs: title, reference, names, CVR and phone. Newest first. */
@Injectable()
export class CaseSearch {
  constructor(private readonly db: Database) {}

  async find(text: string): Promise<string[]> {
    const [first, ...others] = typedWords(text);
    if (first === undefined) return [];
    const joins = others.map(
      (_, n) => `JOIN case_word w${n} ON w${n}.case_id = w.case_id AND w${n}.word LIKE ?`,
    );
    const rows = await this.db.query<{ id: string }>(
      `SELECT DISTINCT w.case_id AS id FROM case_word w ${joins.join(' ')}
        WHERE w.word LIKE ? ORDER BY w.case_id DESC LIMIT ?`,
      [...others.map(begun), begun(first), mostHits],
    );
    return rows.map(({ id }) => id);
  }
}

const begun = (word: string) => `${word}%`;

/** A reference or a number typed with gaps is one word, as it is kept. */
function typedWords(text: string): string[] {
  const joined = text.trim().replace(/(?<=\d)[\s-]+(?=\d)/g, '');
  return [...new Set(foldedWords(joined).map((word) => word.slice(0, 40)))].slice(0, mostWords);
}
