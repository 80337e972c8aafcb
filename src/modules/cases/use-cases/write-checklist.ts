import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit, refuseCpr } from '../../audit/index.js';
import { Settings } from '../../settings/index.js';
import { checklistChanged, checklistTooLong, unknownTopic } from '../case.refusals.js';

const mostItems = 40;
const longestItem = 200;

/** What a new case of a topic begins with. Cases that are open already keep the list they have. */
@Injectable()
export class WriteChecklist {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @param version the one its writer had seen; 0: the topic had none of its own */
  async run(
    { topic, items, version }: { topic: string; items: readonly string[]; version: number },
    who: Who,
  ) {
    const { topics } = await this.settings.current();
    if (!topics.some(({ code }) => code === topic)) throw unknownTopic();
    const points = items.map((item) => item.replace(/\s+/g, ' ').trim()).filter((item) => item !== '');
    if (points.length > mostItems || points.some((item) => item.length > longestItem))
      throw checklistTooLong();
    const now = this.clock.now();
    refuseCpr({ fields: { items: points.join('\n') }, today: localDate(now.getTime()), overridden: false });
    return this.db.transaction(async (tx) => {
      const by = /^\d+$/.test(who.id) ? who.id : null;
      const values = [JSON.stringify(points), now, by, topic];
      const written: { affectedRows: number } =
        version === 0
          ? await tx.query(
              'INSERT IGNORE INTO checklist_template (items, changed_at, changed_by, topic, version) VALUES (?, ?, ?, ?, 1)',
              values,
            )
          : await tx.query(
              `UPDATE checklist_template SET items = ?, changed_at = ?, changed_by = ?, version = version + 1
                WHERE topic = ? AND version = ?`,
              [...values, version],
            );
      if (written.affectedRows === 0) throw checklistChanged(topic);
      await this.audit.record(tx, who, 'checklist.written', { type: 'checklist', id: topic });
      return { topic, version: version + 1 };
    }, who.once);
  }
}
