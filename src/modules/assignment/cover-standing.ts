import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Settings } from '../settings/index.js';
import type { Standing } from './cover.policy.js';
import { awayAt, spellsAround } from './spells.js';
import type { WorkItem } from './work-ledger.js';

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly serves: number;
  readonly conflicted: number;
}

/** Of the one who has a piece of work, and the one whose it is. */
export interface Standings {
  readonly holder: Standing | null;
  readonly lender: Standing | null;
  readonly names: { readonly holder: string; readonly lender: string };
}

/** Reads, behind the turn, what the cover of one piece of work depends on. */
@Injectable()
export class CoverStanding {
  constructor(private readonly settings: Settings) {}

  /** @param gone who is leaving in this transaction, whatever their record says yet */
  async read(tx: Tx, item: WorkItem, now: Date, gone?: string): Promise<Standings> {
    const { advisorId, lentBy, enterpriseId } = item;
    const calendar = await this.settings.calendar(tx);
    const away = awayAt(await spellsAround(now, tx), now, calendar);
    const ids = [advisorId, lentBy].filter((id) => id !== null);
    const rows: StaffRow[] =
      ids.length === 0
        ? []
        : await tx.query(
            `SELECT s.id, s.name, s.active = 1 AND FIND_IN_SET('advisor', s.roles) > 0 AS serves,
                    c.advisor_id IS NOT NULL AS conflicted
               FROM staff_card s
               LEFT JOIN conflict_of_interest c ON c.enterprise_id = ? AND c.advisor_id = s.id
              WHERE s.id IN (?)`,
            [enterpriseId, ids],
          );
    const standing = (id: string | null): Standing | null => {
      const row = rows.find((one) => one.id === id);
      if (id === null) return null;
      return {
        awayUntil: away.get(id) ?? null,
        conflict: row?.conflicted === 1,
        left: row?.serves !== 1 || id === gone,
      };
    };
    const name = (id: string | null) => rows.find((row) => row.id === id)?.name ?? '';
    const names = { holder: name(advisorId), lender: name(lentBy) };
    return { holder: standing(advisorId), lender: standing(lentBy), names };
  }
}
