import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { briefOf, happenedAt } from '../journal-facts.js';

interface Conversation extends Omit<ChangeInput, 'version'> {
  /** With whom. */
  readonly with: string;
  readonly question: string;
  readonly guidance: string;
  /** The guide that the guidance rests on, and which edition of it. */
  readonly source?: string;
  readonly sourceVersion?: string;
  readonly agreed?: string;
  readonly at?: Date;
}

/**
 * What was asked and what was advised, so that it can be shown later what guidance was given (notatpligten, and
 * Ombudsmanden on guidance without proof). The desk decides nothing, so offentlighedsloven § 13 alone would not ask it.
 */
@Injectable()
export class AddConversation {
  constructor(private readonly change: CaseChange) {}

  run(
    { with: whom, question, guidance, source, sourceVersion, agreed, at, ...input }: Conversation,
    who: Who,
  ) {
    const text = { with: whom, question, guidance, source, sourceVersion, agreed };
    return this.change.run('conversation', { ...input, version: undefined }, text, who, ({ now }) => ({
      direction: 'sent',
      at: happenedAt(at, now),
      brief: briefOf(undefined, question),
      text: guidance,
      data: { with: whom, question, source, sourceVersion, agreed },
    }));
  }
}
