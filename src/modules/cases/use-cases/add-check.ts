import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { Checklists } from '../checklists.js';

@Injectable()
export class AddCheck {
  constructor(
    private readonly change: CaseChange,
    private readonly checklists: Checklists,
  ) {}

  run({ text, ...input }: Omit<ChangeInput, 'version'> & { readonly text: string }, who: Who) {
    return this.change.run('check', input, { text }, who, async ({ tx, matter }) => {
      await this.checklists.add(tx, matter.id, text);
      return { brief: text, data: { check: 'added' } };
    });
  }
}
