import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { participantTwice, participantUnknown } from './case.refusals.js';

export interface NewParticipant {
  readonly staffId?: string;
  readonly name?: string;
  readonly role: string;
}

@Injectable()
export class CaseParticipants {
  async add(tx: Tx, caseId: string, { staffId, name, role }: NewParticipant): Promise<void> {
    const added: { affectedRows: number } = await tx.query(
      'INSERT IGNORE INTO case_participant (case_id, staff_id, name, role) VALUES (?, ?, ?, ?)',
      [caseId, staffId ?? null, name ?? null, role],
    );
    if (added.affectedRows === 0) throw participantTwice();
  }

  async remove(tx: Tx, caseId: string, id: string): Promise<NewParticipant> {
    const rows: { staffId: string | null; name: string | null; role: string }[] = await tx.query(
      'SELECT staff_id AS staffId, name, role FROM case_participant WHERE id = ? AND case_id = ? FOR UPDATE',
      [id, caseId],
    );
    const [gone] = rows;
    if (!gone) throw participantUnknown();
    await tx.query('DELETE FROM case_participant WHERE id = ?', [id]);
    return { staffId: gone.staffId ?? undefined, name: gone.name ?? undefined, role: gone.role };
  }

  /** Whoever hides a case is not shut out by it. */
  async letIn(tx: Tx, caseId: string, staffId: string): Promise<void> {
    if (!/^\d+$/.test(staffId)) return;
    await tx.query("INSERT IGNORE INTO case_participant (case_id, staff_id, role) VALUES (?, ?, '')", [
      caseId,
      staffId,
    ]);
  }
}
