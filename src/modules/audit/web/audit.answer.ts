import { ApiProperty } from '@nestjs/swagger';

class AuditItem {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty({ type: String, nullable: true }) actorId: string | null;
  @ApiProperty({ type: String, nullable: true }) actorName: string | null;
  @ApiProperty() action: string;
  @ApiProperty() subject: string;
  @ApiProperty({ type: Object, nullable: true }) detail: unknown;
}

export class AuditPage {
  @ApiProperty({ type: [AuditItem] }) items: AuditItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
