import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { RecordUndo } from '../../assignment/index.js';
import { InquiryJournal } from '../inquiry-journal.js';
import { InquiryRepository } from '../inquiry.repository.js';

/** Takes back what the same person did a moment ago, if nothing has happened since: the record is what it was. */
@Injectable()
export class UndoInquiry {
  constructor(
    private readonly db: Database,
    private readonly inquiries: InquiryRepository,
    private readonly undo: RecordUndo,
    private readonly journal: InquiryJournal,
    private readonly clock: Clock,
  ) {}

  async run({ reference }: { readonly reference: string }, who: Who): Promise<{ reference: string }> {
    return this.db.transaction(async (tx) => {
      const inquiry = await this.inquiries.getForUpdate(tx, reference);
      const act = await this.undo.takeBack(tx, who, { type: 'inquiry', id: inquiry.id }, inquiry);
      await this.inquiries.save(tx, inquiry);
      await this.journal.write(tx, who, inquiry.id, { kind: 'undo', at: this.clock.now(), data: { act } });
      return { reference };
    }, who.once);
  }
}
