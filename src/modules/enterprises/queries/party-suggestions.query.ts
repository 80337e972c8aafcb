import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { contactLabel, enterpriseLabel } from '../candidates.js';
import { likePrefix, typedKeys, wholeKey } from '../party-keys.js';
import type { Party } from '../party.js';

/** An enterprise, or a contact with its enterprise, if it has one. */
export interface Suggestion extends Party {
  /** The enterprise's; empty without one. */
  readonly name: string;
  readonly cvr: string | null;
  readonly municipalityCode: string | null;
  readonly contactName: string | null;
  /** E.164. */
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
}

type StoredRow = Omit<Suggestion, 'name'> & { readonly name: string | null };

const best = (
  of: string,
) => `${of}.is_whole DESC, ${of}.begins DESC, ${of}.is_word DESC, ${of}.contact_id <> 0,
  ${of}.whole_name, ${of}.search_key, ${of}.enterprise_id, ${of}.contact_id`;

/** Who may be meant, as one types: every word, number or address typed begins one of theirs. */
@Injectable()
export class PartySuggestions {
  constructor(private readonly db: Database) {}

  /** Best first: the whole name, names that begin so, whole words; enterprises before their contacts. */
  async find(text: string, limit = 10, only?: 'enterprise' | 'contact'): Promise<Suggestion[]> {
    const [first, ...others] = typedKeys(text);
    if (first === undefined) return [];
    const whole = wholeKey(text);
    const kind = only === undefined ? '' : `AND k.contact_id ${only === 'enterprise' ? '=' : '<>'} 0`;
    const rows = await this.db.query<StoredRow>(
      `SELECT e.id AS enterpriseId, c.id AS contactId, e.name, e.cvr,
              e.municipality_code AS municipalityCode, c.name AS contactName, c.phone AS contactPhone,
              c.email AS contactEmail
         FROM (SELECT found.* FROM (
                 SELECT k.enterprise_id, k.contact_id, COALESCE(MAX(w.search_key = ?), 0) AS is_whole,
                        MAX(w.search_key IS NOT NULL) AS begins, MAX(k.search_key = ?) AS is_word,
                        MIN(w.search_key) AS whole_name, MIN(k.search_key) AS search_key
                   FROM party_key k ${others.map((_, n) => withAlso(`k${n}`)).join(' ')} LEFT ${withAlso('w')}
                  WHERE k.search_key LIKE ? ${kind} GROUP BY k.enterprise_id, k.contact_id) found
                ORDER BY ${best('found')} LIMIT ?) hit
         LEFT JOIN enterprise e ON e.id = hit.enterprise_id
         LEFT JOIN contact c ON c.id = hit.contact_id
        ORDER BY ${best('hit')}`,
      [whole, first, ...others.map(likePrefix), likePrefix(whole), likePrefix(first), limit],
    );
    return rows.map(suggestionOf);
  }
}

const withAlso = (alias: string): string =>
  `JOIN party_key ${alias} ON ${alias}.enterprise_id = k.enterprise_id AND ${alias}.contact_id = k.contact_id
     AND ${alias}.search_key LIKE ?`;

function suggestionOf({ name, contactName, ...row }: StoredRow): Suggestion {
  const { cvr, contactPhone: phone, contactEmail: email } = row;
  return {
    ...row,
    name: name === null ? '' : enterpriseLabel({ name, cvr }),
    contactName: contactName === null ? null : contactLabel({ name: contactName, phone, email }),
  };
}
