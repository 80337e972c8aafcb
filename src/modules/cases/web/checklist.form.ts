import { TextField, WholeNumberField } from '../../../platform/http/fields.js';

export class ChecklistForm {
  @TextField({ max: 10_000, optional: true, description: 'One point a line; none: an empty checklist' })
  items?: string;
}

export class ChecklistPageForm extends ChecklistForm {
  /** The version that the page was drawn from; 0: the topic had no list of its own. */
  @WholeNumberField({ min: 0, max: 2 ** 31 - 1 }) version: number;
}
