import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { CaseRelations } from '../case-relations.js';

/** Two cases have to do with each other, and each shows the other. */
@Injectable()
export class RelateCase {
  constructor(
    private readonly change: CaseChange,
    private readonly relations: CaseRelations,
  ) {}

  run({ related, ...input }: Omit<ChangeInput, 'version'> & { readonly related: string }, who: Who) {
    return this.change.run('related', input, {}, who, async ({ tx, matter }) => {
      await this.relations.join(tx, matter.id, await this.relations.find(tx, matter.id, related, who));
      return { data: { related: 'added' } };
    });
  }
}
