import {
  ChoiceField,
  DayField,
  IdField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { outcomes, type Outcome } from '../case-state.js';
import { noteKinds, type NoteKind } from '../use-cases/add-case-note.js';
import type { CheckChange } from '../use-cases/change-check.js';

/** The version of the case that the page was drawn from. */
export class CaseVersionForm {
  @WholeNumberField({ min: 1, max: 2 ** 31 - 1 }) version: number;
}

class WrittenPageForm {
  @TickField() notCpr?: boolean;
}

/** Nothing but the machinery, and what a ticked reminder sends. */
export class PlainForm {
  @TickField() done?: boolean;
}

export class NewCaseForm extends WrittenPageForm {
  @TextField({ max: 254 }) who: string;
  /** Id of a suggestion. */
  @TextField({ max: 40, optional: true }) whoId?: string;
  @TextField({ max: 30 }) topic: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 10_000, optional: true }) note?: string;
  @TextField({ max: 300 }) what: string;
  @TextField({ max: 16 }) dueAt: string;
  @TickField() confidential?: boolean;
  /** Answer to "is it one of those we know?": id of a candidate, or `new`. */
  @TextField({ max: 40, optional: true }) same?: string;
}

export class WriteForm extends WrittenPageForm {
  @ChoiceField(noteKinds) kind: NoteKind;
  @TextField({ max: 10_000 }) text: string;
  @ChoiceField(['received', 'sent'], { optional: true }) direction?: 'received' | 'sent';
  @TextField({ max: 16, optional: true }) at?: string;
  @TextField({ max: 200, optional: true }) brief?: string;
}

export class StepPageForm extends WrittenPageForm {
  @WholeNumberField({ min: 1, max: 2 ** 31 - 1 }) version: number;
  @TextField({ max: 300 }) what: string;
  @TextField({ max: 16 }) dueAt: string;
  @IdField({ optional: true }) byId?: string;
}

export class PromisePageForm extends WrittenPageForm {
  @TextField({ max: 300 }) what: string;
  @TextField({ max: 16 }) dueAt: string;
}

export class SleepPageForm extends CaseVersionForm {
  @DayField() wakeOn: string;
}

export class CaseReassignPageForm extends CaseVersionForm {
  @IdField() advisorId: string;
  @TextField({ max: 300 }) reason: string;
  @TickField() notCpr?: boolean;
}

export class EditCasePageForm extends CaseVersionForm {
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 30 }) topic: string;
  @TickField() notCpr?: boolean;
}

export class CaseClosurePageForm extends CaseVersionForm {
  @ChoiceField(outcomes) outcome: Outcome;
}

export class CheckPageForm {
  @ChoiceField(['done', 'undone', 'removed']) as: CheckChange;
}

export class ConfidentialityPageForm extends CaseVersionForm {
  @ChoiceField(['true', 'false']) confidential: 'true' | 'false';
}
