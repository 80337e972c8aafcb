import { ApiProperty } from '@nestjs/swagger';

export class DraftAnswer {
  @ApiProperty({ example: 'henvendelse-2026-1834-skriv' }) key: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) fields: Record<string, string>;
  @ApiProperty() savedAt: Date;
}

export class DraftListAnswer {
  @ApiProperty({ type: [DraftAnswer] }) items: DraftAnswer[];
}
