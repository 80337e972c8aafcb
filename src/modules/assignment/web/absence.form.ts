import { ChoiceField, DayField, IdField, TextField } from '../../../platform/http/fields.js';
import { halves, type Half } from '../absence-period.js';
import { absenceKinds, type AbsenceKind } from '../absence.policy.js';

const bound = 'A local day, `YYYY-MM-DD`, or an ISO 8601 instant';

export class NewAbsenceForm {
  @IdField() advisorId: string;
  @TextField({ max: 35, description: bound }) from: string;
  @TextField({ max: 35, description: `${bound}; a day is included` }) to: string;
  @ChoiceField(halves, { optional: true, description: 'One single day only: before or after noon' })
  half?: Half;
  @ChoiceField(absenceKinds) kind: AbsenceKind;
}

/** The page's: days only, and no last day where it is the first. */
export class AbsencePageForm {
  @IdField() advisorId: string;
  @DayField() from: string;
  @DayField({ optional: true }) to?: string;
  @ChoiceField(['day', ...halves], { optional: true }) part?: 'day' | Half;
  @ChoiceField(absenceKinds) kind: AbsenceKind;
}

export class AbsenceFilterForm {
  @TextField({ max: 35, optional: true, description: `${bound}; default: now` }) from?: string;
  @TextField({ max: 35, optional: true, description: `${bound}; a day is included` }) to?: string;
}

export class ConflictForm {
  @IdField() advisorId: string;
  @IdField() enterpriseId: string;
}

export class ConflictFilterForm {
  @IdField() enterpriseId: string;
}

/** The enterprise stands in the address. */
export class ConflictPageForm {
  @IdField() advisorId: string;
}
