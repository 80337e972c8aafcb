import { IdField, InstantField, TextField, WholeNumberField } from '../../../platform/http/fields.js';

export class AuditFilterForm {
  @TextField({ max: 41, optional: true, description: '`type:id`, for instance `inquiry:12`' })
  subject?: string;
  @IdField({ optional: true }) actor?: string;
  @InstantField({ optional: true }) from?: string;
  @InstantField({ optional: true }) to?: string;
  @WholeNumberField({ min: 1, max: 200, optional: true }) limit?: number;
  @IdField({ optional: true }) cursor?: string;
}
