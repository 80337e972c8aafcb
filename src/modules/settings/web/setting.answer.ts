import { ApiProperty } from '@nestjs/swagger';
import { IdField, WholeNumberField } from '../../../platform/http/fields.js';

class Setter {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

/** Of any type: what `PUT` takes as `value`. */
const anyValue = {
  description: 'As `PUT` takes it',
  anyOf: [{ type: 'object' }, { type: 'array', items: {} }],
};
const anything = {
  ...anyValue,
  anyOf: [...anyValue.anyOf, { type: 'string' }, { type: 'number' }, { type: 'null' }],
};

export class SettingAnswer {
  @ApiProperty() name: string;
  @ApiProperty(anything) value: unknown;
  @ApiProperty({ type: 'integer', description: 'How often it has been set; goes into If-Match' })
  version: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) changedAt: Date | null;
  @ApiProperty({ type: Setter, nullable: true }) changedBy: Setter | null;
}

export class SettingsAnswer {
  @ApiProperty({ type: [SettingAnswer] }) items: SettingAnswer[];
}

class PastValueAnswer {
  @ApiProperty() id: string;
  @ApiProperty(anything) value: unknown;
  @ApiProperty({ type: String, format: 'date-time' }) changedAt: Date;
  @ApiProperty({ type: String, nullable: true }) changedByName: string | null;
}

export class PastValuesPage {
  @ApiProperty({ type: [PastValueAnswer] }) items: PastValueAnswer[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class HistoryFilterForm {
  @WholeNumberField({ min: 1, max: 200, optional: true }) limit?: number;
  @IdField({ optional: true }) cursor?: string;
}
