import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { EnterpriseKind, RsvStatus } from '../kinds.js';
import { isId } from '../party.js';

export interface ContactCard {
  readonly id: string;
  readonly enterpriseId: string | null;
  readonly name: string;
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedByName: string | null;
}

export interface StatusChange {
  readonly id: string;
  readonly status: RsvStatus;
  /** Local day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly source: string;
  readonly recordedAt: Date;
  readonly recordedByName: string | null;
}

export interface EnterpriseCard {
  readonly id: string;
  /** Empty while only the CVR number is known. */
  readonly name: string;
  readonly cvr: string | null;
  readonly kind: EnterpriseKind;
  readonly municipalityCode: string | null;
  readonly postalCode: string | null;
  readonly rsvStatus: RsvStatus;
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedByName: string | null;
  readonly contacts: readonly ContactCard[];
  /** Newest first. */
  readonly statusHistory: readonly StatusChange[];
}

const contactColumns = `c.id, c.enterprise_id AS enterpriseId, c.name, c.email, c.phone, c.version,
  c.changed_at AS changedAt, p.name AS changedByName`;

/** The one of the id, or the one it was merged into: an old address leads to it. */
const survivor = (table: 'enterprise' | 'contact') =>
  `(SELECT COALESCE(merged_into_id, id) FROM ${table} WHERE id = ?)`;

/** One enterprise with its contacts and the history of its RSV status. */
@Injectable()
export class EnterpriseView {
  constructor(private readonly db: Database) {}

  async byId(id: string): Promise<EnterpriseCard | undefined> {
    if (!isId(id)) return undefined;
    const [[enterprise], contacts, statusHistory] = await Promise.all([
      this.db.query<Omit<EnterpriseCard, 'contacts' | 'statusHistory'>>(
        `SELECT e.id, e.name, e.cvr, e.kind, e.municipality_code AS municipalityCode, e.postal_code AS postalCode,
                e.rsv_status AS rsvStatus, e.version, e.changed_at AS changedAt, p.name AS changedByName
           FROM enterprise e LEFT JOIN staff_card p ON p.id = e.changed_by
          WHERE e.id = ${survivor('enterprise')}`,
        [id],
      ),
      this.db.query<ContactCard>(
        `SELECT ${contactColumns} FROM contact c LEFT JOIN staff_card p ON p.id = c.changed_by
          WHERE c.enterprise_id = ${survivor('enterprise')} AND c.merged_into_id IS NULL ORDER BY c.name, c.id`,
        [id],
      ),
      this.db.query<StatusChange>(
        `SELECT s.id, s.status, s.on_date AS \`on\`, s.source, s.recorded_at AS recordedAt, p.name AS recordedByName
           FROM rsv_status_change s LEFT JOIN staff_card p ON p.id = s.recorded_by
          WHERE s.enterprise_id = ${survivor('enterprise')} ORDER BY s.on_date DESC, s.id DESC`,
        [id],
      ),
    ]);
    return enterprise && { ...enterprise, contacts, statusHistory };
  }

  async contact(id: string): Promise<ContactCard | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.db.query<ContactCard>(
      `SELECT ${contactColumns} FROM contact c LEFT JOIN staff_card p ON p.id = c.changed_by
        WHERE c.id = ${survivor('contact')}`,
      [id],
    );
    return rows[0];
  }
}
