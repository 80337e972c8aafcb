import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Language } from '../../../texts/index.js';
import { outcomeOf, type ReturnOutcome } from '../return.policy.js';
import { keyOf, WorkHolders, type Deed, type Matter } from '../work-holders.js';
import type { SubjectType } from '../work.js';
import { LendingList, type LendingAbsence, type LendingRow } from './lendings.query.js';

export interface ReturnedMatter {
  readonly type: SubjectType;
  readonly matter: Matter;
  readonly outcome: ReturnOutcome;
  /** Who has it now, or had it when it was closed; null: nobody. */
  readonly holder: { readonly id: string; readonly name: string } | null;
  /** The deadline it was lent with, where it is another now; null: there was none. */
  readonly movedFrom?: Date | null;
  /** What people have done with it meanwhile, oldest first. */
  readonly deeds: readonly Deed[];
}

export interface ReturnBrief {
  readonly absence: LendingAbsence;
  readonly matters: readonly ReturnedMatter[];
}

/** What happened, while someone was away, to what they had lent out. */
@Injectable()
export class ReturnBriefs {
  constructor(
    private readonly lendings: LendingList,
    private readonly holders: WorkHolders,
    private readonly clock: Clock,
  ) {}

  /** `absence.unknown` where there is none. */
  async open(absenceId: string, language: Language): Promise<ReturnBrief> {
    const { absence, rows } = await this.lendings.find(absenceId, language);
    const items = [...new Set(rows.map(({ workItemId }) => workItemId))].map((item) =>
      rows.filter(({ workItemId }) => workItemId === item),
    );
    const now = this.clock.now();
    const spans = items.map((lent) => ({ ...spanOf(lent, now), type: lent[0]?.type ?? 'inquiry' }));
    const deeds = await this.holders.deeds(spans, language);
    return { absence, matters: items.map((lent) => returned(lent, absence, deeds)) };
  }
}

/** From when it was first lent to when the last of its lendings ended. */
function spanOf(lent: readonly LendingRow[], now: Date) {
  const [first, last] = [lent[0], lent.at(-1)];
  return { subjectId: first?.subjectId ?? '', from: first?.lentAt ?? now, to: last?.endedAt ?? now };
}

function returned(
  lent: readonly LendingRow[],
  { advisorId }: LendingAbsence,
  deeds: ReadonlyMap<string, readonly Deed[]>,
): ReturnedMatter {
  const [first, last] = [lent[0], lent.at(-1)];
  if (!first || !last) throw new RangeError('a matter that was never lent');
  const { type, subjectId, matter, holderId, holderName } = last;
  const moved = minuteOf(first.dueAt) !== minuteOf(matter.dueAt);
  return {
    type,
    matter,
    outcome: outcomeOf(last, advisorId),
    holder: holderId === null ? null : { id: holderId, name: holderName ?? '' },
    ...(moved ? { movedFrom: first.dueAt } : {}),
    deeds: deeds.get(keyOf({ type, id: subjectId })) ?? [],
  };
}

const minuteOf = (at: Date | null) => (at === null ? null : Math.floor(at.getTime() / 60_000));
