import { ApiProperty } from '@nestjs/swagger';
import { PersonAnswer } from './person.answer.js';

export class StaffAnswer extends PersonAnswer {
  @ApiProperty() email: string;
  @ApiProperty({ type: 'integer', description: 'Working-time share in percent of a full-timer' })
  capacity: number;
  @ApiProperty() active: boolean;
  @ApiProperty({ description: 'Has a password that somebody else made, and has not changed it yet' })
  passwordOnce: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class NewStaffAnswer extends StaffAnswer {
  @ApiProperty({ description: 'Told this once; to be changed at the first sign-in, within a week' })
  password: string;
}

export class PasswordAnswer {
  @ApiProperty({ description: 'Told this once; to be changed at the next sign-in, within a week' })
  password: string;
}

export class StaffPage {
  @ApiProperty({ type: [StaffAnswer] }) items: StaffAnswer[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
