import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { mergedWithItself, MergeForecast, type MergePreview } from '../../merges/index.js';
import { contactLabel } from '../candidates.js';
import type { Contact } from '../contact.entity.js';
import { contactsApart } from '../merge-fields.js';
import { contactNotFound } from '../party.refusals.js';
import { isId } from '../party.js';

type Row = Pick<
  Contact,
  'id' | 'name' | 'phone' | 'email' | 'mergedIntoId' | 'createdAt' | 'changedAt' | 'version'
> & {
  /** What it is called. */
  readonly enterprise: string | null;
};

/** Two contacts side by side: where they differ, and what merging them would do. */
@Injectable()
export class ContactMergePreview {
  constructor(
    private readonly db: Database,
    private readonly forecast: MergeForecast,
  ) {}

  async find(id: string, otherId: string): Promise<MergePreview> {
    if (!isId(id)) throw contactNotFound();
    if (id === otherId) throw mergedWithItself();
    const rows = await this.db.query<Row>(
      `SELECT c.id, c.name, c.phone, c.email, c.merged_into_id AS mergedIntoId, c.created_at AS createdAt,
              c.changed_at AS changedAt, c.version, e.name AS enterprise
         FROM contact c LEFT JOIN enterprise_card e ON e.id = c.enterprise_id WHERE c.id IN (?)`,
      [[id, isId(otherId) ? otherId : '0']],
    );
    const [ours, other] = [id, otherId].map((one) => rows.find((row) => row.id === one));
    if (!ours) throw contactNotFound();
    if (!other) throw contactNotFound('with');
    const pair = { type: 'contact', fromId: other.id, intoId: ours.id } as const;
    return {
      pair,
      this: recordOf(ours),
      other: recordOf(other),
      fields: contactsApart(ours, other),
      forecast: await this.forecast.of(pair),
      notes: [],
      obstacle: ours.mergedIntoId !== null || other.mergedIntoId !== null ? 'merge.already' : null,
      confirm: false,
    };
  }
}

const recordOf = (row: Row) => ({
  key: row.id,
  label: contactLabel(row),
  href: `/kontakter/${row.id}`,
  version: row.version,
});
