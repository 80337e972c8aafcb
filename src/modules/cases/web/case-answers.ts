import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { caseChanged } from '../case.refusals.js';
import { CaseFiles } from '../queries/case-file.query.js';
import type { CaseRow } from '../queries/case-row.js';
import type { CaseAnswer, CaseItem, CasePerson } from './case.answer.js';

const named = (id: string | null, name: string | null): CasePerson | null =>
  id === null ? null : { id, name: name ?? '' };

/** Cases as the API answers them: explicit fields, nothing that happens to be on a row. */
@Injectable()
export class CaseAnswers {
  constructor(private readonly files: CaseFiles) {}

  async one(reference: string, who: Who): Promise<CaseAnswer> {
    const { card, timeline, promises, related, sheet } = await this.files.open(reference, who);
    return {
      ...this.item(card),
      promises: promises.map(({ id, what, dueAt, settled, settledAt }) => ({
        id,
        what,
        dueAt,
        settled,
        settledAt,
      })),
      checklist: card.checks.map(({ id, text, done }) => ({ id, text, done })),
      participants: [...card.participants],
      related: [...related],
      assignment: sheet ? { why: sheet.why, scores: sheet.scores, ruleVersion: sheet.ruleVersion } : null,
      timeline: timeline.map(({ kind, at, direction, brief, byId, byName, text, facts }) => ({
        kind,
        at,
        direction,
        brief,
        by: named(byId, byName),
        text,
        facts,
      })),
      version: card.version,
    };
  }

  item(row: CaseRow): CaseItem {
    return {
      id: row.id,
      reference: row.reference,
      status: row.status,
      confidential: row.confidential,
      readable: row.readable,
      topic: row.topic,
      title: row.title,
      outcome: row.outcome,
      nextStep:
        row.stepWhat === null || row.stepDueAt === null
          ? null
          : { what: row.stepWhat, dueAt: row.stepDueAt, by: named(row.stepById, row.stepByName) },
      wakeOn: row.wakeOn,
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      assignee: named(row.assigneeId, row.assigneeName),
      lentBy: named(row.lentById, row.lentByName),
      enterprise: named(row.enterpriseId, row.enterpriseName),
      contact: named(row.contactId, row.contactName),
    };
  }

  /** A stale write is answered with the record as it stands (RFC 9110 § 15.5.13). */
  async withCurrent(reference: string, who: Who, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'stale')
        throw caseChanged(await this.one(reference, who));
      throw error;
    }
  }
}
