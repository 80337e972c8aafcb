import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { WorkHolders, type Handover } from '../assignment/index.js';
import { PartyObservers, PartyWords, type Renamed } from '../enterprises/index.js';
import { MergeReferences } from '../merges/index.js';
import { CaseJournal } from './case-journal.js';
import { CaseRepository } from './case.repository.js';
import { CasesTold } from './cases-told.js';
import { OpenCasesOf } from './queries/open-cases-of.query.js';

/** What the modules to the left must be able to ask of cases or tell them. */
@Injectable()
export class CaseWork implements OnModuleInit {
  constructor(
    private readonly holders: WorkHolders,
    private readonly parties: PartyObservers,
    private readonly partyWords: PartyWords,
    private readonly cases: CaseRepository,
    private readonly journal: CaseJournal,
    private readonly merged: MergeReferences,
    private readonly openOf: OpenCasesOf,
    private readonly told: CasesTold,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holders.register({
      subjectType: 'case',
      given: (tx, who, id, handover) => this.given(tx, who, id, handover),
      openWork: (advisorId) => this.openOf.find(advisorId),
      matters: (ids, language) => this.told.matters(ids, language),
      deeds: (spans, language) => this.told.deeds(spans, language),
    });
    this.merged.register(
      { to: 'enterprise', table: 'desk_case', column: 'enterprise_id', counted: 'cases', since: 'opened_at' },
      { to: 'contact', table: 'desk_case', column: 'contact_id', counted: 'cases', since: 'opened_at' },
    );
    this.parties.onRenamed((tx, party) => this.reindex(tx, party));
  }

  /** What is planned and promised goes with the case; a step that is another's stays theirs. */
  private async given(tx: Tx, who: Who, id: string, { advisorId, because, lentBy }: Handover): Promise<void> {
    const matter = await this.cases.getByIdForUpdate(tx, id);
    if (!matter) return;
    if (matter.stepBy === matter.assigneeId) matter.stepBy = null;
    matter.assigneeId = advisorId;
    matter.lentBy = lentBy;
    await this.cases.save(tx, matter);
    const now = this.clock.now();
    await this.journal.write(tx, who, id, {
      kind: 'assigned',
      direction: 'internal',
      at: now,
      recordedAt: now,
      data: { ...(advisorId === null ? {} : { to: advisorId }), because },
    });
  }

  /** The cases of a renamed enterprise or contact are found by the new name too. */
  private async reindex(tx: Tx, { enterpriseId, contactId }: Renamed): Promise<void> {
    const words = await this.partyWords.wordsOf(tx, {
      enterpriseId: enterpriseId ?? null,
      contactId: contactId ?? null,
    });
    const column = enterpriseId ? 'enterprise_id' : 'contact_id';
    for (const word of new Set(words))
      await tx.query(
        `INSERT IGNORE INTO case_word (word, case_id) SELECT ?, id FROM desk_case WHERE ${column} = ?`,
        [word.slice(0, 40), enterpriseId ?? contactId ?? null],
      );
  }
}
