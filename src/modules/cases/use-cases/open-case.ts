import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { refuseCpr } from '../../audit/index.js';
import { ResolveParty, type PartyInput } from '../../enterprises/index.js';
import { CaseOpening } from '../case-opening.js';
import type { Step } from '../case.entity.js';
import { dueInPast, partyNeeded } from '../case.refusals.js';

export interface NewCaseInput {
  readonly party: PartyInput;
  readonly topic: string;
  readonly title: string;
  readonly step: Step;
  readonly note?: string;
  readonly confidential?: boolean;
  readonly notCpr?: boolean;
}

/** Opens a case that no inquiry leads to: it has a next step from the start, and the rule gives it to an advisor. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly db: Database,
    private readonly opening: CaseOpening,
    private readonly parties: ResolveParty,
    private readonly clock: Clock,
  ) {}

  async run(input: NewCaseInput, who: Who): Promise<{ reference: string }> {
    const now = this.clock.now();
    const { party, title, step, note, confidential = false } = input;
    const noted = refuseCpr({
      fields: { title, note, 'nextStep.what': step.what, 'contact.name': party.contact?.name },
      today: localDate(now.getTime()),
      overridden: input.notCpr ?? false,
    });
    if (step.dueAt < now) throw dueInPast('nextStep.dueAt');
    return this.db.transaction(async (tx) => {
      const found = await this.parties.resolve(tx, who, party);
      if (found.enterpriseId === null && found.contactId === null) throw partyNeeded();
      const opened = { ...input, party: found, confidential, noted };
      const { reference } = await this.opening.open(tx, who, opened, null);
      return { reference };
    }, who.once);
  }
}
