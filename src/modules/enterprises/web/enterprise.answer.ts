import { ApiProperty } from '@nestjs/swagger';
import { enterpriseKinds, rsvStatuses, type EnterpriseKind, type RsvStatus } from '../kinds.js';

const textOrNull = { type: String, nullable: true } as const;

export class EnterpriseItem {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Empty while only the CVR number is known' }) name: string;
  @ApiProperty({ ...textOrNull, description: 'Eight digits' }) cvr: string | null;
  @ApiProperty({ enum: enterpriseKinds }) kind: EnterpriseKind;
  @ApiProperty(textOrNull) municipalityCode: string | null;
  @ApiProperty(textOrNull) postalCode: string | null;
  @ApiProperty({ enum: rsvStatuses, description: 'The newest of the history' }) rsvStatus: RsvStatus;
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version: number;
}

export class EnterpriseListAnswer {
  @ApiProperty({ type: [EnterpriseItem] }) items: EnterpriseItem[];
  @ApiProperty(textOrNull) nextCursor: string | null;
}

export class ContactAnswer {
  @ApiProperty() id: string;
  @ApiProperty(textOrNull) enterpriseId: string | null;
  @ApiProperty({ description: 'Empty while only a number or an address is known' }) name: string;
  @ApiProperty(textOrNull) email: string | null;
  @ApiProperty({ ...textOrNull, description: 'E.164' }) phone: string | null;
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version: number;
}

class StatusChangeItem {
  @ApiProperty({ enum: rsvStatuses }) status: RsvStatus;
  @ApiProperty({ type: String, format: 'date' }) on: string;
  @ApiProperty() source: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
  @ApiProperty(textOrNull) recordedBy: string | null;
}

export class EnterpriseAnswer extends EnterpriseItem {
  @ApiProperty({ type: [ContactAnswer] }) contacts: ContactAnswer[];
  @ApiProperty({ type: [StatusChangeItem], description: 'Newest first' }) statusHistory: StatusChangeItem[];
}
