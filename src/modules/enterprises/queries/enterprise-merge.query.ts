import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { RefusalCode } from '../../../texts/index.js';
import { mergedWithItself, MergeForecast, type MergePreview, type PreviewNote } from '../../merges/index.js';
import { enterpriseLabel } from '../candidates.js';
import type { Enterprise } from '../enterprise.entity.js';
import type { RsvStatus } from '../kinds.js';
import { enterprisesApart, haveTwoCvr } from '../merge-fields.js';
import { enterpriseNotFound } from '../party.refusals.js';
import { isId } from '../party.js';

type Row = Omit<Enterprise, 'changedBy'>;

/** Two enterprises side by side: where they differ, and what merging them would do. */
@Injectable()
export class EnterpriseMergePreview {
  constructor(
    private readonly db: Database,
    private readonly forecast: MergeForecast,
  ) {}

  async find(id: string, otherId: string): Promise<MergePreview> {
    if (!isId(id)) throw enterpriseNotFound();
    if (id === otherId) throw mergedWithItself();
    const rows = await this.db.query<Row>(
      `SELECT id, name, cvr, kind, municipality_code AS municipalityCode, postal_code AS postalCode,
              rsv_status AS rsvStatus, merged_into_id AS mergedIntoId, created_at AS createdAt,
              changed_at AS changedAt, version
         FROM enterprise WHERE id IN (?)`,
      [[id, isId(otherId) ? otherId : '0']],
    );
    const [ours, other] = [id, otherId].map((one) => rows.find((row) => row.id === one));
    if (!ours) throw enterpriseNotFound();
    if (!other) throw enterpriseNotFound('with');
    const pair = { type: 'enterprise', fromId: other.id, intoId: ours.id } as const;
    const [forecast, status] = await Promise.all([this.forecast.of(pair), this.newestStatus(ours, other)]);
    const joins = forecast.moves.some(({ counted }) => counted === 'conflicts');
    const notes: PreviewNote[] = [
      ...(status !== ours.rsvStatus ? [{ code: 'newestStatus', value: status } as const] : []),
      ...(joins ? [{ code: 'conflicts' } as const] : []),
    ];
    return {
      pair,
      this: recordOf(ours),
      other: recordOf(other),
      fields: enterprisesApart(ours, other),
      forecast,
      notes,
      obstacle: obstacleOf(ours, other),
      confirm: false,
    };
  }

  private async newestStatus(ours: Row, other: Row): Promise<RsvStatus> {
    const rows = await this.db.query<{ status: RsvStatus }>(
      `SELECT status FROM rsv_status_change WHERE enterprise_id IN (?, ?) ORDER BY on_date DESC, id DESC LIMIT 1`,
      [ours.id, other.id],
    );
    return rows[0]?.status ?? 'none';
  }
}

const recordOf = (row: Row) => ({
  key: row.id,
  label: enterpriseLabel(row),
  href: `/virksomheder/${row.id}`,
  version: row.version,
});

function obstacleOf(ours: Row, other: Row): RefusalCode | null {
  if (ours.mergedIntoId !== null || other.mergedIntoId !== null) return 'merge.already';
  return haveTwoCvr(ours, other) ? 'merge.two_cvr' : null;
}
