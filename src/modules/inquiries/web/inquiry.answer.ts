import { ApiProperty } from '@nestjs/swagger';
import { channels, outcomes, statuses, type Channel, type Outcome, type Status } from '../inquiry-state.js';

const when = { type: String, format: 'date-time' } as const;
const whenOrNull = { ...when, nullable: true } as const;

export class NamedPerson {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

export class AssignmentAnswer {
  @ApiProperty({ type: [String], description: 'Human sentences, the reason first' }) why: readonly string[];
  @ApiProperty({ type: [Object], description: 'The score sheet: every candidate and every term' })
  scores: readonly object[];
  @ApiProperty({ type: String, nullable: true }) ruleVersion: string | null;
}

export class InquiryEnterprise {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) cvr: string | null;
}

export class InquiryContact {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'E.164' }) phone: string | null;
}

/** One inquiry as a list gives it. */
export class InquiryItem {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: statuses }) status: Status;
  @ApiProperty({ enum: channels }) channel: Channel;
  @ApiProperty() topic: string;
  @ApiProperty() subject: string;
  @ApiProperty({ enum: outcomes, nullable: true }) outcome: Outcome | null;
  @ApiProperty({ type: String, nullable: true, description: 'The case that it became, or belongs to' })
  caseReference: string | null;
  @ApiProperty(when) receivedAt: Date;
  @ApiProperty(when) dueAt: Date;
  @ApiProperty(whenOrNull) answeredAt: Date | null;
  @ApiProperty({ type: NamedPerson, nullable: true }) assignee: NamedPerson | null;
  @ApiProperty({ type: NamedPerson, nullable: true, description: 'Whose it is, while that one is away' })
  lentBy: NamedPerson | null;
  @ApiProperty({ type: InquiryEnterprise, nullable: true }) enterprise: Omit<InquiryEnterprise, 'cvr'> | null;
}

export class InquiryPageAnswer {
  @ApiProperty({ type: [InquiryItem] }) items: InquiryItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ description: 'The search found more than it reads; write more' }) tooMany: boolean;
}

export class TimelineItem {
  @ApiProperty() id: string;
  @ApiProperty() kind: string;
  @ApiProperty({ enum: ['received', 'sent', 'internal'] }) direction: 'received' | 'sent' | 'internal';
  @ApiProperty(when) at: Date;
  @ApiProperty({ type: NamedPerson, nullable: true }) by: NamedPerson | null;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
  @ApiProperty({ type: Object, nullable: true }) data: object | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Reference of the merged duplicate it happened to',
  })
  duplicate: string | null;
}

export class InquiryAnswer extends InquiryItem {
  @ApiProperty({ description: 'The deadline in one sentence' }) dueWhy: string;
  @ApiProperty({ type: String, nullable: true }) inquirerKind: string | null;
  @ApiProperty({ type: String, nullable: true }) municipalityCode: string | null;
  @ApiProperty({ type: AssignmentAnswer, nullable: true }) assignment: AssignmentAnswer | null;
  @ApiProperty({ type: InquiryEnterprise, nullable: true }) declare enterprise: InquiryEnterprise | null;
  @ApiProperty({ type: InquiryContact, nullable: true }) contact: InquiryContact | null;
  @ApiProperty({ type: Number, nullable: true }) minutes: number | null;
  @ApiProperty() version: number;
  @ApiProperty({ type: [TimelineItem], description: 'Newest first' }) timeline: TimelineItem[];
}
