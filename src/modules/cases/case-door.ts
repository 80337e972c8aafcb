import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import type { Party } from '../enterprises/index.js';
import { sightOf, type Sight } from './case.policy.js';
import { caseNotFound, illegalMove, otherParty } from './case.refusals.js';
import { CaseRepository } from './case.repository.js';

/** The steps by which other modules come to a case: whether someone may read it, and hanging something on it. */
@Injectable()
export class CaseDoor {
  constructor(private readonly cases: CaseRepository) {}

  async sight(tx: Tx, caseId: string, who: Who): Promise<Sight> {
    return sightOf(who, await this.cases.isReadable(tx, caseId, who));
  }

  /**
   * The id of a case that something of this party's may hang on. Refused: one that is closed, that the writer may not
   * read (`case.not_found`), or that is about someone else.
   */
  async openFor(tx: Tx, who: Who, reference: string, { enterpriseId, contactId }: Party): Promise<string> {
    const matter = await this.cases.getForUpdate(tx, reference);
    if ((await this.sight(tx, matter.id, who)) !== 'all') throw caseNotFound();
    if (matter.status === 'closed') throw illegalMove('note', matter.status);
    const same =
      enterpriseId === null
        ? contactId !== null && contactId === matter.contactId
        : enterpriseId === matter.enterpriseId;
    if (!same) throw otherParty();
    return matter.id;
  }
}
