import { ChoiceField, TextField, TickField, WholeNumberField } from '../../../platform/http/fields.js';
import { dayParts, type DayPart, type Week } from '../week.js';

const longestBrief = 2000;

export class BriefForm {
  @TextField({ max: longestBrief }) brief: string;
  @TickField({ description: 'What looks like a CPR number is none' }) notCpr?: boolean;
}

export class BriefPageForm extends BriefForm {
  @WholeNumberField({ min: 1, max: 999_999_999 }) version: number;
}

export class WeekForm implements Week {
  @ChoiceField(dayParts) monday: DayPart;
  @ChoiceField(dayParts) tuesday: DayPart;
  @ChoiceField(dayParts) wednesday: DayPart;
  @ChoiceField(dayParts) thursday: DayPart;
  @ChoiceField(dayParts) friday: DayPart;
}
