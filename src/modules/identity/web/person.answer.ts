import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '../../../texts/index.js';
import { roles, type Role } from '../rights.js';

export class PersonAnswer {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: roles, isArray: true }) roles: Role[];
  @ApiProperty({ enum: languages }) language: Language;
}

export class OwnProfileAnswer extends PersonAnswer {
  @ApiProperty() email: string;
  @ApiProperty({ description: 'Whether single letters are keys of the pages (WCAG 2.1.4)' })
  singleKeys: boolean;
  @ApiProperty({ description: 'The password was made by somebody else, and must be changed' })
  passwordOnce: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}
