import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import type { SubjectType } from './work.js';

/** Something that stands still while its advisor is away. */
export interface OpenWork {
  readonly type: 'inquiry' | 'case' | 'promise' | 'session';
  readonly reference: string;
  readonly title: string;
}

/** What the desk itself decided about who has a subject, outside any use case of its holder's. */
export interface Handover {
  readonly advisorId: string;
  /** Why: someone can have it at last · its advisor is away, and it comes back · they are back · they have left. */
  readonly because: 'waited' | 'lent' | 'returned' | 'left';
  /** Whose it is while another advisor has it. */
  readonly lentBy: string | null;
}

/** The module that owns a type of subject: it keeps the assignee on its own record and tells what is open. */
export interface WorkHolder {
  readonly subjectType: SubjectType;
  /** Keeps who has it now on its own record, with an entry in its timeline. The work is booked already. */
  given(tx: Tx, who: Who, subjectId: string, handover: Handover): Promise<void>;
  openWork(advisorId: string): Promise<readonly OpenWork[]>;
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

  async onApplicationBootstrap(): Promise<void> {
    const used = await this.db.query<{ type: string }>(
      'SELECT subject_type AS type FROM work_item GROUP BY subject_type',
    );
    used.forEach(({ type }) => this.of(type));
  }
}
