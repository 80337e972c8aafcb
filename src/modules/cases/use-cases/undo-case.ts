import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { RecordUndo } from '../../assignment/index.js';
import { CaseJournal } from '../case-journal.js';
import { CaseRepository } from '../case.repository.js';

/** Takes back what the same person did a moment ago, if nothing has happened since: the case is what it was. */
@Injectable()
export class UndoCase {
  constructor(
    private readonly db: Database,
    private readonly cases: CaseRepository,
    private readonly undo: RecordUndo,
    private readonly journal: CaseJournal,
    private readonly clock: Clock,
  ) {}

  async run({ reference }: { readonly reference: string }, who: Who): Promise<{ reference: string }> {
    return this.db.transaction(async (tx) => {
      const matter = await this.cases.getForUpdate(tx, reference);
      const act = await this.undo.takeBack(tx, who, { type: 'case', id: matter.id }, matter);
      await this.cases.save(tx, matter);
      const now = this.clock.now();
      const entry = { kind: 'undo', direction: 'internal', at: now, recordedAt: now, data: { act } } as const;
      await this.journal.write(tx, who, matter.id, entry);
      return { reference };
    }, who.once);
  }
}
