import { ApiProperty } from '@nestjs/swagger';
import type { LendingEnd } from '../lending.repository.js';
import type { Lendings } from '../queries/lendings.query.js';
import type { ReturnBrief } from '../queries/return-brief.query.js';
import { returnOutcomes, type ReturnOutcome } from '../return.policy.js';
import { dayParts, type DayPart, type Week } from '../week.js';

const when = { type: String, format: 'date-time' } as const;
const whenOrNull = { ...when, nullable: true } as const;
const ends: readonly LendingEnd[] = ['returned', 'closed', 'kept', 'lent_on'];

class CoverPerson {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

class LentMatter {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['inquiry', 'case'] }) type: string;
  @ApiProperty() reference: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: CoverPerson }) borrower: CoverPerson;
  @ApiProperty(when) lentAt: Date;
  @ApiProperty(whenOrNull) dueAt: Date | null;
  @ApiProperty({ description: 'What the borrower should know' }) brief: string;
  @ApiProperty({ description: 'Of the brief, for If-Match' }) version: number;
  @ApiProperty({ ...whenOrNull, description: 'When the borrower said they had taken over' })
  acceptedAt: Date | null;
  @ApiProperty({ enum: ends, nullable: true, description: 'Null while it is lent' })
  endedAs: LendingEnd | null;
}

export class HandoverAnswer {
  @ApiProperty() absenceId: string;
  @ApiProperty({ type: CoverPerson }) advisor: CoverPerson;
  @ApiProperty({ type: [LentMatter], description: 'In the order in which it was lent' }) items: LentMatter[];
}

class DeedItem {
  @ApiProperty(when) at: Date;
  @ApiProperty() text: string;
}

class ReturnedItem {
  @ApiProperty({ enum: ['inquiry', 'case'] }) type: string;
  @ApiProperty() reference: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: returnOutcomes }) outcome: ReturnOutcome;
  @ApiProperty({ type: CoverPerson, nullable: true }) holder: CoverPerson | null;
  @ApiProperty(whenOrNull) dueAt: Date | null;
  @ApiProperty({ description: 'The deadline is another than when it was lent' }) dueMoved: boolean;
  @ApiProperty({ type: [DeedItem], description: 'Oldest first' }) deeds: DeedItem[];
}

export class ReturnAnswer {
  @ApiProperty() absenceId: string;
  @ApiProperty({ type: CoverPerson }) advisor: CoverPerson;
  @ApiProperty({ ...whenOrNull, description: 'When it was read' }) seenAt: Date | null;
  @ApiProperty({ type: [ReturnedItem] }) items: ReturnedItem[];
}

const day = { enum: dayParts } as const;

export class WeekAnswer implements Week {
  @ApiProperty() advisorId: string;
  @ApiProperty(day) monday: DayPart;
  @ApiProperty(day) tuesday: DayPart;
  @ApiProperty(day) wednesday: DayPart;
  @ApiProperty(day) thursday: DayPart;
  @ApiProperty(day) friday: DayPart;
}

export function handoverOf({ absence, rows }: Lendings): HandoverAnswer {
  return {
    absenceId: absence.id,
    advisor: { id: absence.advisorId, name: absence.name },
    items: rows.map((row) => ({
      id: row.id,
      type: row.type,
      reference: row.matter.reference,
      title: row.matter.title,
      borrower: { id: row.borrowerId, name: row.borrowerName },
      lentAt: row.lentAt,
      dueAt: row.dueAt,
      brief: row.brief,
      version: row.version,
      acceptedAt: row.acceptedAt,
      endedAs: row.endedAs,
    })),
  };
}

export function returnOf({ absence, matters }: ReturnBrief): ReturnAnswer {
  return {
    absenceId: absence.id,
    advisor: { id: absence.advisorId, name: absence.name },
    seenAt: absence.seenAt,
    items: matters.map(({ type, matter, outcome, holder, movedFrom, deeds }) => ({
      type,
      reference: matter.reference,
      title: matter.title,
      outcome,
      holder,
      dueAt: matter.dueAt,
      dueMoved: movedFrom !== undefined,
      deeds: deeds.map(({ at, text }) => ({ at, text })),
    })),
  };
}
