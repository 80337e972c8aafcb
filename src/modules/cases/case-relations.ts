import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { relatedToItself, relatedUnknown } from './case.refusals.js';
import { CaseRepository } from './case.repository.js';

/** Symmetric: what is written for the one is written for the other. */
@Injectable()
export class CaseRelations {
  constructor(private readonly cases: CaseRepository) {}

  /** The other case's id; one that the writer may not read is as unknown as one that is not there. */
  async find(tx: Tx, caseId: string, reference: string, who: Who): Promise<string> {
    const rows: { id: string }[] = await tx.query('SELECT id FROM desk_case WHERE reference = ?', [
      reference,
    ]);
    const [other] = rows;
    if (other?.id === caseId) throw relatedToItself();
    if (!other || !(await this.cases.isReadable(tx, other.id, who))) throw relatedUnknown();
    return other.id;
  }

  async join(tx: Tx, one: string, other: string): Promise<void> {
    await tx.query('INSERT IGNORE INTO case_relation (case_id, related_id) VALUES (?, ?), (?, ?)', [
      one,
      other,
      other,
      one,
    ]);
  }

  async part(tx: Tx, one: string, other: string): Promise<void> {
    await tx.query(
      'DELETE FROM case_relation WHERE (case_id = ? AND related_id = ?) OR (case_id = ? AND related_id = ?)',
      [one, other, other, one],
    );
  }
}
