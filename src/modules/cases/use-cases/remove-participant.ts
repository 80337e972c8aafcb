import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { CaseParticipants } from '../case-participants.js';

@Injectable()
export class RemoveParticipant {
  constructor(
    private readonly change: CaseChange,
    private readonly participants: CaseParticipants,
  ) {}

  run({ id, ...input }: Omit<ChangeInput, 'version'> & { readonly id: string }, who: Who) {
    return this.change.run('participant', input, {}, who, async ({ tx, matter }) => {
      const { staffId, name, role } = await this.participants.remove(tx, matter.id, id);
      return { brief: role, data: { participant: 'removed', to: staffId, name } };
    });
  }
}
