import { localDate } from '#desk/business-time';
import { foldedWords } from '#desk/text-folding';
import { defaultChecklists } from '../modules/cases/index.js';
import type { CasesPlan } from './make-cases.js';
import type { PastCase } from './past-case.js';

type Row = readonly (string | number | Date | null)[];
const at = (ms: number) => new Date(ms);
const orNull = (ms: number | null) => (ms === null ? null : new Date(ms));

/** The rows of the demo's cases, table by table; a case's id is its place in the list. */
export class CaseRows {
  private readonly references: string[] = [];
  private readonly lasts = new Map<string, number>();

  constructor(
    private readonly past: readonly PastCase[],
    private readonly plan: Pick<CasesPlan, 'topics' | 'firms'>,
  ) {
    for (const { openedAt } of past) {
      const year = localDate(openedAt).slice(0, 4);
      const number = (this.lasts.get(year) ?? 0) + 1;
      this.lasts.set(year, number);
      this.references.push(`${year}-${String(number).padStart(4, '0')}`);
    }
  }

  series(): [string, number][] {
    return [...this.lasts].map(([year, last]) => [`case-${year}`, last]);
  }

  cases(): Row[] {
    return this.each((one, id, reference) => [
      id,
      reference,
      one.topic,
      titleOf(one),
      one.enterpriseId,
      one.contactId,
      one.advisorId,
      one.status,
      Number(one.status !== 'closed'),
      Number(one.status === 'open' && one.step === null),
      Number(one.confidential),
      one.step?.what ?? null,
      orNull(one.step?.dueAt ?? null),
      one.wakeOn,
      one.outcome,
      at(one.turnAt),
      at(one.openedAt),
      one.advisorId,
      orNull(one.closedAt),
    ]);
  }

  entries(): Row[] {
    return this.past.flatMap((one, index) => {
      const entry = (kind: string, direction: string, when: number, more: EntryMore = {}): Row => [
        index + 1,
        kind,
        direction,
        at(when),
        at(when),
        one.advisorId,
        more.brief ?? null,
        more.text ?? null,
        more.data ? JSON.stringify(more.data) : null,
      ];
      const { story, openedAt, talkedAt, closedAt, wakeOn } = one;
      return [
        entry('opened', 'internal', openedAt),
        entry('conversation', 'sent', talkedAt, {
          brief: story.question.slice(0, 80),
          text: story.guidance,
          data: { with: one.firm, question: story.question },
        }),
        ...one.promises.flatMap(({ what, madeAt, dueAt, settled, settledAt }) => [
          entry('promise', 'sent', madeAt, { brief: what, data: { due: at(dueAt).toISOString() } }),
          ...(settled && settledAt
            ? [entry('promise_settled', 'internal', settledAt, { brief: what, data: { settled } })]
            : []),
        ]),
        ...(wakeOn ? [entry('sleep', 'internal', talkedAt, { data: { wakeOn } })] : []),
        ...(closedAt ? [entry('close', 'internal', closedAt, { data: { outcome: one.outcome } })] : []),
      ];
    });
  }

  promises(): Row[] {
    return this.past.flatMap((one, index) =>
      one.promises.map(({ what, madeAt, dueAt, settled, settledAt }) => [
        index + 1,
        what,
        at(dueAt),
        at(madeAt),
        one.advisorId,
        settled,
        orNull(settledAt),
        settled ? one.advisorId : null,
      ]),
    );
  }

  checks(): Row[] {
    return this.past.flatMap((one, index) => {
      const items = defaultChecklists[one.topic] ?? [];
      const done = Math.round(items.length * one.done);
      return items.map((text, n) => [
        index + 1,
        text,
        n < done ? at(one.talkedAt) : null,
        n < done ? one.advisorId : null,
      ]);
    });
  }

  participants(): Row[] {
    return this.past.flatMap((one, index): Row[] => [
      ...(one.confidential ? [[index + 1, one.advisorId, null, '']] : []),
      ...(index % 5 === 0 ? [[index + 1, null, 'Birgit Holm', 'Revisor']] : []),
    ]);
  }

  words(): Row[] {
    const firms = new Map(this.plan.firms.map((firm) => [firm.enterpriseId, firm.words]));
    return this.past.flatMap((one, index) => {
      const reference = this.references[index] ?? '';
      const named = foldedWords(`${titleOf(one)} ${reference}`);
      const all = new Set([...named, reference.replace('-', ''), ...(firms.get(one.enterpriseId) ?? [])]);
      return [...all].map((word) => [word.slice(0, 40), index + 1]);
    });
  }

  work(): Row[] {
    return this.each((one, id) => [
      'case',
      id,
      one.advisorId,
      one.enterpriseId,
      one.contactId,
      one.topic,
      this.plan.topics.find(({ code }) => code === one.topic)?.points ?? 1,
      one.status === 'sleeping' ? 'sleeping' : 'active',
      Number(one.status !== 'closed'),
      at(one.openedAt),
      orNull(one.closedAt),
    ]);
  }

  assignments(): Row[] {
    return this.each((one, id) => ['continued', 'case', id, one.advisorId, at(one.openedAt), one.advisorId]);
  }

  audit(): Row[] {
    return this.each((one, id) => [at(one.openedAt), one.advisorId, 'case.opened', 'case', id]);
  }

  private each(row: (one: PastCase, id: number, reference: string) => Row): Row[] {
    return this.past.map((one, index) => row(one, index + 1, this.references[index] ?? ''));
  }
}

interface EntryMore {
  readonly brief?: string;
  readonly text?: string;
  readonly data?: object;
}

const titleOf = ({ story, firm }: PastCase) => story.title(firm);
