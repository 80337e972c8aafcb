import { ApiProperty } from '@nestjs/swagger';
import { directions, outcomes, statuses, type Direction, type Outcome, type Status } from '../case-state.js';
import { settlements, type Settled } from '../case-promises.js';

const when = { type: String, format: 'date-time' } as const;
const whenOrNull = { ...when, nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;

export class CasePerson {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

export class CaseStep {
  @ApiProperty() what: string;
  @ApiProperty(when) dueAt: Date;
  @ApiProperty({ type: CasePerson, nullable: true, description: 'Null: whoever has the case' })
  by: CasePerson | null;
}

/**
 * One case as a list gives it. Of a confidential one that the reader takes no part in, a manager is told reference, status
 * and who has it; the rest is null.
 */
export class CaseItem {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: statuses }) status: Status;
  @ApiProperty() confidential: boolean;
  @ApiProperty({ description: 'Whether the reader may know more than that it exists' }) readable: boolean;
  @ApiProperty(textOrNull) topic: string | null;
  @ApiProperty(textOrNull) title: string | null;
  @ApiProperty({ enum: outcomes, nullable: true }) outcome: Outcome | null;
  @ApiProperty({ type: CaseStep, nullable: true }) nextStep: CaseStep | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) wakeOn: string | null;
  @ApiProperty(when) openedAt: Date;
  @ApiProperty(whenOrNull) closedAt: Date | null;
  @ApiProperty({ type: CasePerson, nullable: true }) assignee: CasePerson | null;
  @ApiProperty({ type: CasePerson, nullable: true }) lentBy: CasePerson | null;
  @ApiProperty({ type: CasePerson, nullable: true }) enterprise: CasePerson | null;
  @ApiProperty({ type: CasePerson, nullable: true }) contact: CasePerson | null;
}

export class CasePageAnswer {
  @ApiProperty({ type: [CaseItem] }) items: CaseItem[];
  @ApiProperty(textOrNull) nextCursor: string | null;
}

export class CasePromiseAnswer {
  @ApiProperty() id: string;
  @ApiProperty() what: string;
  @ApiProperty(when) dueAt: Date;
  @ApiProperty({ enum: settlements, nullable: true }) settled: Settled | null;
  @ApiProperty(whenOrNull) settledAt: Date | null;
}

export class CaseCheckAnswer {
  @ApiProperty() id: string;
  @ApiProperty() text: string;
  @ApiProperty() done: boolean;
}

export class CaseParticipantAnswer {
  @ApiProperty() id: string;
  @ApiProperty(textOrNull) staffId: string | null;
  @ApiProperty() name: string;
  @ApiProperty() role: string;
}

export class RelatedCaseAnswer {
  @ApiProperty() reference: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: statuses }) status: Status;
}

/** A line of the journal: when, which way, what about (offentlighedsloven § 15). */
export class CaseTimelineItem {
  @ApiProperty() kind: string;
  @ApiProperty(when) at: Date;
  @ApiProperty({ enum: directions }) direction: Direction;
  @ApiProperty() brief: string;
  @ApiProperty({ type: CasePerson, nullable: true }) by: CasePerson | null;
  @ApiProperty(textOrNull) text: string | null;
  @ApiProperty({ type: [Object], description: 'What else was noted, term and value' })
  facts: readonly object[];
}

export class CaseAssignmentAnswer {
  @ApiProperty({ type: [String] }) why: readonly string[];
  @ApiProperty({ type: [Object] }) scores: readonly object[];
  @ApiProperty(textOrNull) ruleVersion: string | null;
}

export class CaseAnswer extends CaseItem {
  @ApiProperty({ type: [CasePromiseAnswer] }) promises: CasePromiseAnswer[];
  @ApiProperty({ type: [CaseCheckAnswer] }) checklist: CaseCheckAnswer[];
  @ApiProperty({ type: [CaseParticipantAnswer] }) participants: CaseParticipantAnswer[];
  @ApiProperty({ type: [RelatedCaseAnswer] }) related: RelatedCaseAnswer[];
  @ApiProperty({ type: CaseAssignmentAnswer, nullable: true }) assignment: CaseAssignmentAnswer | null;
  @ApiProperty({ type: [CaseTimelineItem], description: 'Newest first' }) timeline: CaseTimelineItem[];
  @ApiProperty() version: number;
}

export class PromiseRateAnswer {
  @ApiProperty(when) from: Date;
  @ApiProperty(when) to: Date;
  @ApiProperty({ description: 'Promises whose time came within the period, and before now' })
  fallenDue: number;
  @ApiProperty({ description: 'Of those, kept no later than was promised' }) keptInTime: number;
}

export class ChecklistAnswer {
  @ApiProperty() topic: string;
  @ApiProperty({ type: [String] }) items: readonly string[];
  @ApiProperty({ description: '0: the one that the desk began with' }) version: number;
}

export class ChecklistsAnswer {
  @ApiProperty({ type: [ChecklistAnswer] }) items: ChecklistAnswer[];
}
