import {
  ChoiceField,
  ChoicesField,
  IdField,
  TextField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { languages, type Language } from '../../../texts/index.js';
import { roles, type Role } from '../rights.js';

const capacity = { min: 1, max: 100, description: 'Working-time share in percent of a full-timer' };

export class NewStaffForm {
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 254 }) email: string;
  @ChoicesField(roles) roles: Role[];
  @WholeNumberField({ ...capacity, optional: true }) capacity?: number;
  @ChoiceField(languages, { optional: true }) language?: Language;
}

export class StaffForm {
  @TextField({ max: 120, optional: true }) name?: string;
  @ChoicesField(roles, { optional: true }) roles?: Role[];
  @WholeNumberField({ ...capacity, optional: true }) capacity?: number;
  @ChoiceField(languages, { optional: true }) language?: Language;
}

/** The page shows every field, so that one left blank is a mistake. */
export class StaffPageForm {
  @TextField({ max: 120 }) name: string;
  @ChoicesField(roles) roles: Role[];
  @WholeNumberField(capacity) capacity: number;
  @ChoiceField(languages) language: Language;
  @WholeNumberField({ min: 1, max: 2 ** 31 - 1 }) version: number;
}

export class StaffFilterForm {
  @WholeNumberField({ min: 1, max: 200, optional: true }) limit?: number;
  @IdField({ optional: true }) cursor?: string;
}
