import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '../../../texts/index.js';
import { roles, type Role } from '../rights.js';

export class PersonAnswer {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: roles, isArray: true }) roles: Role[];
  @ApiProperty({ enum: languages }) language: Language;
}
