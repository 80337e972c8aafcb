import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { CaseParticipants, type NewParticipant } from '../case-participants.js';
import { participantNeeded } from '../case.refusals.js';
import { StaffOfDesk } from '../staff-of-desk.js';

/** Someone else takes part: one of the desk, who then reads a confidential case too, or someone outside, by name. */
@Injectable()
export class AddParticipant {
  constructor(
    private readonly change: CaseChange,
    private readonly participants: CaseParticipants,
    private readonly staff: StaffOfDesk,
  ) {}

  run({ staffId, name, role, ...input }: Omit<ChangeInput, 'version'> & NewParticipant, who: Who) {
    if ((staffId === undefined) === (name === undefined)) throw participantNeeded();
    return this.change.run('participant', input, { name, role }, who, async ({ tx, matter }) => {
      if (staffId !== undefined) await this.staff.mustReadCases(tx, staffId);
      await this.participants.add(tx, matter.id, { staffId, name, role });
      return { brief: role, data: { participant: 'added', to: staffId, name } };
    });
  }
}
