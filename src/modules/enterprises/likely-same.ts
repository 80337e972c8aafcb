import { isFreeMailDomain } from '#desk/mail-address';
import { foldedWords, likeness } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { likePrefix, wholeKey } from './party-keys.js';

export interface KnownEnterprise {
  readonly id: string;
  readonly name: string;
  readonly cvr: string | null;
}

export interface KnownContact {
  readonly id: string;
  readonly name: string;
  readonly emailKey: string | null;
  readonly phone: string | null;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly enterpriseCvr: string | null;
}

/** Words of half the register, which say nothing about whether two names are one. */
const legalForms = new Set(['aps', 'ivs', 'amba', 'fmba', 'smba', 'og']);
const mostLookedAt = 50;

const contactColumns = `c.id, c.name, c.email_key AS emailKey, c.phone, c.enterprise_id AS enterpriseId,
  e.name AS enterpriseName, e.cvr AS enterpriseCvr`;

/** Looks up who in the register resembles the one that was typed. What to make of it is the matcher's business. */
@Injectable()
export class LikelySame {
  /** Same or close names (`likeness`), same first; those with another CVR number than `cvr` are other enterprises. */
  async enterprisesNamed(tx: Tx, name: string, cvr: string | null): Promise<KnownEnterprise[]> {
    const words = foldedWords(name).filter((word) => !legalForms.has(word));
    const rows: (KnownEnterprise & { named: string })[] = await tx.query(
      `SELECT e.id, e.name, e.cvr, near.named
         FROM (SELECT enterprise_id, COUNT(*) AS shared, SUM(search_key = ?) AS named FROM party_key
                WHERE contact_id = 0 AND (search_key IN (?) OR search_key LIKE ?)
                GROUP BY enterprise_id ORDER BY shared DESC, enterprise_id LIMIT ?) near
         JOIN enterprise e ON e.id = near.enterprise_id
        WHERE e.cvr IS NULL OR ? IS NULL
        ORDER BY near.shared DESC, e.id`,
      [wholeKey(name), [wholeKey(name), ...words], beginning(words[0] ?? wholeKey(name)), mostLookedAt, cvr],
    );
    // Found by the whole name though called otherwise: the name of one that was merged into it.
    const kind = (row: (typeof rows)[number]) => (row.named === '0' ? likeness(row.name, name) : 'same');
    const alike = (asked: string) => rows.filter((row) => kind(row) === asked);
    return [...alike('same'), ...alike('close')].map(({ id, name: called, cvr: known }) => ({
      id,
      name: called,
      cvr: known,
    }));
  }

  /** Contacts with exactly the phone number (E.164) or the address; those of a tombstone are its survivor's too. */
  async reachedBy(tx: Tx, phone: string | null, emailKey: string | null): Promise<KnownContact[]> {
    const rows: KnownContact[] = await tx.query(
      `SELECT c.id, c.name, f.email_key AS emailKey, f.phone, c.enterprise_id AS enterpriseId,
              e.name AS enterpriseName, e.cvr AS enterpriseCvr
         FROM contact f JOIN contact c ON c.id = COALESCE(f.merged_into_id, f.id)
         LEFT JOIN enterprise e ON e.id = c.enterprise_id
        WHERE f.phone = ? OR f.email_key = ? ORDER BY c.id, f.id = c.id DESC LIMIT ?`,
      [phone, emailKey, mostLookedAt],
    );
    return rows.filter(({ id }, at) => id !== rows[at - 1]?.id);
  }

  /** Contacts of exactly the name, however it is spelt. */
  async contactsNamed(tx: Tx, name: string): Promise<KnownContact[]> {
    const rows: KnownContact[] = await tx.query(
      `SELECT ${contactColumns}
         FROM (SELECT contact_id FROM party_key WHERE search_key = ? AND contact_id <> 0 LIMIT ?) near
         JOIN contact c ON c.id = near.contact_id LEFT JOIN enterprise e ON e.id = c.enterprise_id
        ORDER BY c.id`,
      [wholeKey(name), mostLookedAt],
    );
    return rows.filter((row) => wholeKey(row.name) === wholeKey(name));
  }

  /** Contacts of one enterprise. */
  contactsOf(tx: Tx, enterpriseId: string): Promise<KnownContact[]> {
    return tx.query(
      `SELECT ${contactColumns} FROM contact c JOIN enterprise e ON e.id = c.enterprise_id
        WHERE c.enterprise_id = ? AND c.merged_into_id IS NULL ORDER BY c.id`,
      [enterpriseId],
    );
  }

  /** Enterprises with a contact under the mail domain; none for a provider where anyone may have a mailbox. */
  async enterprisesOfDomain(tx: Tx, domain: string, cvr: string | null): Promise<KnownEnterprise[]> {
    if (isFreeMailDomain(domain)) return [];
    return tx.query(
      `SELECT DISTINCT e.id, e.name, e.cvr FROM contact c JOIN enterprise e ON e.id = c.enterprise_id
        WHERE c.email_domain = ? AND (e.cvr IS NULL OR ? IS NULL) ORDER BY e.id LIMIT 5`,
      [domain, cvr],
    );
  }
}

/** Enough letters to find a name with a slip in its end, few enough rows to look at. */
const beginning = (word: string): string => likePrefix(word.slice(0, 4));
