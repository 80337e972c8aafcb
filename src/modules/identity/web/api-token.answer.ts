import { ApiProperty } from '@nestjs/swagger';

class ApiTokenItem {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty() ownerId: string;
  @ApiProperty() ownerName: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) usedAt: Date | null;
}

export class ApiTokenPage {
  @ApiProperty({ type: [ApiTokenItem] }) items: ApiTokenItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class NewApiTokenAnswer {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: string;
  @ApiProperty({ description: 'For `Authorization: Bearer …`; never told again' }) token: string;
}
