import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import type { Language } from '../../texts/index.js';
import type { Subject, SubjectType } from './work.js';

/** Something that stands still while its advisor is away. */
export interface OpenWork {
  readonly type: 'inquiry' | 'case' | 'promise' | 'session';
  readonly reference: string;
  readonly title: string;
}

/** What the desk itself decided about who has a subject, outside any use case of its holder's. */
export interface Handover {
  /** Null: the one who had it may not have it any more, and nobody else can. It waits, in sight. */
  readonly advisorId: string | null;
  /**
   * Why: someone can have it at last · its advisor is away, and it comes back · they are back · they have left · they
   * have a conflict of interest. With `advisorId` as it was: it is theirs now and does not go back.
   */
  readonly because: 'waited' | 'lent' | 'returned' | 'left' | 'conflict';
  /** Whose it is while another advisor has it. */
  readonly lentBy: string | null;
}

/** A subject as others speak of it, in the reader's language. */
export interface Matter {
  readonly subjectId: string;
  readonly reference: string;
  readonly title: string;
  readonly path: string;
  /** Who it is from or about. */
  readonly party: string | null;
  readonly open: boolean;
  /** Null: no deadline. */
  readonly dueAt: Date | null;
  /** Where it stands and what comes next, in a few words. */
  readonly next: string;
  /** What was last said or written. */
  readonly last: string | null;
}

/** A stretch of a subject's life. */
export interface Span {
  readonly subjectId: string;
  readonly from: Date;
  readonly to: Date;
}

/** One thing that was done in it, in the reader's language. */
export interface Deed {
  readonly subjectId: string;
  readonly at: Date;
  readonly text: string;
}

/** The module that owns a type of subject: it keeps the assignee on its own record and tells what is open. */
export interface WorkHolder {
  readonly subjectType: SubjectType;
  /** Keeps who has it now on its own record, with an entry in its timeline. The work is booked already. */
  given(tx: Tx, who: Who, subjectId: string, handover: Handover): Promise<void>;
  openWork(advisorId: string): Promise<readonly OpenWork[]>;
  /** What the handover and the return tell; without it, work is told by its number alone. */
  matters?(ids: readonly string[], language: Language): Promise<readonly Matter[]>;
  /** What people have done in those spans, oldest first. */
  deeds?(spans: readonly Span[], language: Language): Promise<readonly Deed[]>;
}

/** Who holds what is given away: exactly one holder a type of subject, or the process does not start. */
@Injectable()
export class WorkHolders implements OnApplicationBootstrap {
  private readonly holders = new Map<string, WorkHolder>();

  constructor(private readonly db: Database) {}

  register(holder: WorkHolder): void {
    if (this.holders.has(holder.subjectType))
      throw new Error(
        `Work of type "${holder.subjectType}" has two holders: remove one WorkHolders.register`,
      );
    this.holders.set(holder.subjectType, holder);
  }

  of(subjectType: string): WorkHolder {
    const holder = this.holders.get(subjectType);
    if (!holder)
      throw new Error(
        `Work of type "${subjectType}" has no holder: the module that owns it must call WorkHolders.register`,
      );
    return holder;
  }

  /** Everything open that the advisor holds, of every type. */
  async openWork(advisorId: string): Promise<OpenWork[]> {
    const lists = await Promise.all([...this.holders.values()].map((holder) => holder.openWork(advisorId)));
    return lists.flat();
  }

  /** By `keyOf` of each subject. */
  async matters(subjects: readonly Subject[], language: Language): Promise<ReadonlyMap<string, Matter>> {
    const told = await Promise.all(
      [...this.holders.values()].map(async (holder) => {
        const ids = subjects.filter(({ type }) => type === holder.subjectType).map(({ id }) => id);
        const matters = ids.length > 0 ? ((await holder.matters?.(ids, language)) ?? []) : [];
        return matters.map(
          (matter) => [keyOf({ type: holder.subjectType, id: matter.subjectId }), matter] as const,
        );
      }),
    );
    return new Map(told.flat());
  }

  /** By `keyOf` of each subject, oldest first. */
  async deeds(
    spans: readonly (Span & { readonly type: SubjectType })[],
    language: Language,
  ): Promise<ReadonlyMap<string, readonly Deed[]>> {
    const told = new Map<string, Deed[]>();
    for (const holder of this.holders.values()) {
      const own = spans.filter(({ type }) => type === holder.subjectType);
      const deeds = own.length > 0 ? ((await holder.deeds?.(own, language)) ?? []) : [];
      for (const deed of deeds) {
        const key = keyOf({ type: holder.subjectType, id: deed.subjectId });
        told.set(key, [...(told.get(key) ?? []), deed]);
      }
    }
    return told;
  }

  async onApplicationBootstrap(): Promise<void> {
    const used = await this.db.query<{ type: string }>(
      'SELECT subject_type AS type FROM work_item GROUP BY subject_type',
    );
    used.forEach(({ type }) => this.of(type));
  }
}

export const keyOf = ({ type, id }: Subject) => `${type} ${id}`;
