import { Injectable } from '@nestjs/common';
import type { Who } from '../http/who.js';
import type { LiveChange } from './live-change.js';

/** Who may know that a record of a type has changed. */
export interface LiveSubject {
  readonly type: string;
  mayKnow(who: Who): boolean;
  /** Of these records, those that `who` must not even hear of, such as confidential ones. */
  readonly withheld?: (who: Who, ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** A module registers each type of its records that pages follow; a type that nobody registered is never told of. */
@Injectable()
export class LiveSubjects {
  private readonly subjects = new Map<string, LiveSubject>();

  register(subject: LiveSubject): void {
    this.subjects.set(subject.type, subject);
  }

  async visibleTo(who: Who, changes: readonly LiveChange[]): Promise<LiveChange[]> {
    const known = changes.filter(({ type }) => this.subjects.get(type)?.mayKnow(who));
    const hidden = new Set<string>();
    for (const { type, withheld } of this.subjects.values()) {
      const ids = new Set(known.filter((change) => change.type === type).map(({ subject }) => subject));
      if (withheld && ids.size > 0)
        (await withheld(who, [...ids])).forEach((id) => hidden.add(`${type}:${id}`));
    }
    return known.filter(({ type, subject }) => !hidden.has(`${type}:${subject}`));
  }
}
