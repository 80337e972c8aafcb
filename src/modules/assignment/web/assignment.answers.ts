import { ApiProperty } from '@nestjs/swagger';
import { absenceKinds, type AbsenceKind } from '../absence.policy.js';
import type { OpenWork } from '../work-holders.js';

class AdvisorItem {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Neither absent nor off by the pattern of their week right now' })
  present: boolean;
  @ApiProperty({ description: 'Working-time share in percent of a full-timer' }) capacity: number;
  @ApiProperty({ description: 'Open inquiries and cases' }) open: number;
  @ApiProperty({ description: 'Effort of the open work' }) points: number;
}

export class AdvisorsAnswer {
  @ApiProperty({ type: [AdvisorItem] }) items: AdvisorItem[];
}

class AffectedWork {
  @ApiProperty({ type: [String] }) inquiries: string[];
  @ApiProperty({ type: [String] }) cases: string[];
  @ApiProperty({ type: [String] }) promises: string[];
  @ApiProperty({ type: [String] }) sessions: string[];
}

export class AbsenceAnswer {
  @ApiProperty() id: string;
  @ApiProperty({ type: AffectedWork, description: 'References of what stands still meanwhile' })
  affected: AffectedWork;
}

class AbsenceItem {
  @ApiProperty() id: string;
  @ApiProperty() advisorId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, format: 'date-time' }) from: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'Exclusive' }) to: Date;
  @ApiProperty({
    enum: absenceKinds,
    nullable: true,
    description: 'For the absent one and the manager; else null',
  })
  kind: AbsenceKind | null;
}

export class AbsencesAnswer {
  @ApiProperty({ type: [AbsenceItem] }) items: AbsenceItem[];
}

class ConflictItem {
  @ApiProperty() advisorId: string;
  @ApiProperty() advisorName: string;
  @ApiProperty() enterpriseId: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

export class ConflictsAnswer {
  @ApiProperty({ type: [ConflictItem] }) items: ConflictItem[];
}

export class ConflictAnswer {
  @ApiProperty() advisorId: string;
  @ApiProperty() enterpriseId: string;
}

export function affectedOf(work: readonly OpenWork[]): AffectedWork {
  const of = (type: OpenWork['type']) =>
    work.filter((one) => one.type === type).map(({ reference }) => reference);
  return { inquiries: of('inquiry'), cases: of('case'), promises: of('promise'), sessions: of('session') };
}
