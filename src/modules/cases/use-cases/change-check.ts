import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { Checklists } from '../checklists.js';

export type CheckChange = 'done' | 'undone' | 'removed';

/** A point of the checklist is done, not done after all, or not for this case. */
@Injectable()
export class ChangeCheck {
  constructor(
    private readonly change: CaseChange,
    private readonly checklists: Checklists,
  ) {}

  run({ id, as, ...input }: Omit<ChangeInput, 'version'> & { id: string; as: CheckChange }, who: Who) {
    return this.change.run('check', input, {}, who, async ({ tx, matter, now }) => {
      const brief = await this.checklists.textOf(tx, matter.id, id);
      if (as === 'removed') await this.checklists.remove(tx, id);
      else await this.checklists.tick(tx, id, now, as === 'done' ? who.id : null);
      return { brief, data: { check: as } };
    });
  }
}
