import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

export class DraftForm {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsObject({ message: 'required' })
  fields: Record<string, string>;
}
