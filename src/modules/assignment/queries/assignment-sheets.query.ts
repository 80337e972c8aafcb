import { explainChoice, type Decision, type SheetRow } from '#desk/fair-assignment';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { textsIn, type Language } from '../../../texts/index.js';
import { Settings, type Topic } from '../../settings/index.js';
import type { AssignmentKind } from '../assignment.repository.js';
import type { Subject } from '../work.js';

/** "Why me?": one giving of a piece of work, with what it rested on. */
export interface AssignmentSheet {
  readonly advisorId: string | null;
  /** Short sentences, the headline first (why it was chosen again, where it was); names are those of the day. */
  readonly why: string[];
  /** Every candidate with every term, by advisor id; empty where a person decided. */
  readonly scores: readonly SheetRow[];
  readonly ruleVersion: string | null;
  readonly decidedAt: Date;
  /** A person decided, not the desk. */
  readonly manual: boolean;
}

interface SheetRecord {
  kind: AssignmentKind;
  advisor_id: string | null;
  advisor_name: string | null;
  decided_at: Date;
  decided_by: string | null;
  decider_name: string | null;
  because: string | null;
  rule_version: string | null;
  /** JSON of a {@link Decision}. */
  decision: string | null;
}

@Injectable()
export class AssignmentSheets {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
  ) {}

  async newest(subject: Subject, language: Language): Promise<AssignmentSheet | null> {
    const [sheet] = await this.find(subject, language, 1);
    return sheet ?? null;
  }

  /** Newest first. */
  history(subject: Subject, language: Language): Promise<AssignmentSheet[]> {
    return this.find(subject, language, 100);
  }

  private async find({ type, id }: Subject, language: Language, limit: number): Promise<AssignmentSheet[]> {
    const { topics } = await this.settings.current();
    const rows = await this.db.query<SheetRecord>(
      `SELECT a.kind, a.advisor_id, s.name AS advisor_name, a.decided_at, a.decided_by, d.name AS decider_name,
              a.because, a.rule_version, a.decision
         FROM assignment a
         LEFT JOIN staff_card s ON s.id = a.advisor_id
         LEFT JOIN staff_card d ON d.id = a.decided_by
        WHERE a.subject_type = ? AND a.subject_id = ? AND a.undone = 0 ORDER BY a.id DESC LIMIT ?`,
      [type, id, limit],
    );
    return rows.map((row) => sheetOf(row, language, topics));
  }
}

function sheetOf(row: SheetRecord, language: Language, topics: readonly Topic[]): AssignmentSheet {
  const decision = row.decision === null ? null : (JSON.parse(row.decision) as Decision);
  const topic = topics.find(({ code }) => code === decision?.topic)?.label[language];
  return {
    advisorId: row.advisor_id,
    why: decision
      ? [...whyAgain(row, language), ...explainChoice(decision, language, topic)]
      : whyByHand(row, language),
    scores: decision?.sheet ?? [],
    ruleVersion: row.rule_version,
    decidedAt: row.decided_at,
    manual: row.kind === 'moved' || row.kind === 'handled',
  };
}

/** Why it was to be chosen again. */
function whyAgain({ kind, because }: SheetRecord, language: Language): string[] {
  const { why } = textsIn(language).assignment;
  if (kind !== 'lent' && kind !== 'conflict' && kind !== 'left') return [];
  return [why[kind](because ?? '')];
}

function whyByHand(row: SheetRecord, language: Language): string[] {
  const { assignment: t } = textsIn(language);
  const name = row.advisor_name ?? '';
  if (row.kind === 'returned') return [t.why.returned(name)];
  if (row.kind === 'handled') return [t.why.handled(name)];
  if (row.kind === 'continued') return [t.why.continued(name)];
  if (row.decided_by === row.advisor_id) return [t.why.taken(name, row.because ?? '')];
  return [t.why.moved(row.decider_name ?? '', row.because ?? '')];
}
