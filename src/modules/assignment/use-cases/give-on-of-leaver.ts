import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { StaffObservers } from '../../identity/index.js';
import { AbsenceRepository } from '../absence.repository.js';
import { AssignmentFacts } from '../assignment-facts.js';
import { Cover } from '../cover.js';
import { WorkLedger } from '../work-ledger.js';

/** Someone leaves the desk: what they have and had borrowed is given on, what they had lent out is the borrower's. */
@Injectable()
export class GiveOnOfLeaver implements OnModuleInit {
  constructor(
    private readonly staff: StaffObservers,
    private readonly facts: AssignmentFacts,
    private readonly ledger: WorkLedger,
    private readonly absences: AbsenceRepository,
    private readonly cover: Cover,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.staff.onLeaving((tx, who, staffId) => this.run(tx, who, staffId));
  }

  async run(tx: Tx, who: Who, staffId: string): Promise<void> {
    await this.facts.takeTurn(tx);
    const dropped = await this.absences.dropOf(tx, staffId, this.clock.now());
    const subjects = await this.ledger.ofAdvisor(tx, staffId);
    for (const subject of subjects) await this.cover.settle(tx, subject, { gone: staffId });
    if (dropped + subjects.length === 0) return;
    const detail = { absences: dropped, work: subjects.length };
    await this.audit.record(tx, who, 'assignment.left', { type: 'staff', id: staffId }, detail);
  }
}
