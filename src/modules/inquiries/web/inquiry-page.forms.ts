import {
  ChoiceField,
  IdField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { inquirerKinds } from '../../enterprises/index.js';
import { outcomes, type Outcome } from '../inquiry-state.js';
import { afterAnswer, type AfterAnswer } from '../use-cases/answer-inquiry.js';

const version = { min: 1, max: 2 ** 31 - 1 };

/** The version of the inquiry that the page was drawn from. */
export class VersionForm {
  @WholeNumberField(version) version: number;
}

export class WritePageForm extends VersionForm {
  @ChoiceField(['note', 'answer']) kind: 'note' | 'answer';
  @TextField({ max: 10_000 }) text: string;
  @ChoiceField(afterAnswer, { optional: true }) then?: AfterAnswer;
  @TickField() notCpr?: boolean;
}

export class EditPageForm extends VersionForm {
  @TextField({ max: 200 }) subject: string;
  @TextField({ max: 254, optional: true }) who?: string;
  /** Id of a suggestion. */
  @TextField({ max: 40, optional: true }) whoId?: string;
  @TextField({ max: 30 }) topic: string;
  @TextField({ max: 16, optional: true }) dueAt?: string;
  @ChoiceField(inquirerKinds, { optional: true }) inquirerKind?: string;
  @TextField({ max: 3, optional: true }) municipalityCode?: string;
  @TickField() notCpr?: boolean;
}

export class ReassignPageForm extends VersionForm {
  @IdField() advisorId: string;
  @TextField({ max: 300 }) reason: string;
  @TickField() notCpr?: boolean;
}

export class ForwardPageForm extends VersionForm {
  @TextField({ max: 200 }) to: string;
  @TextField({ max: 2000 }) reason: string;
  @TickField() notCpr?: boolean;
}

export class WaitPageForm extends VersionForm {
  @ChoiceField(['client', 'third']) on: 'client' | 'third';
}

export class ClosurePageForm extends VersionForm {
  @ChoiceField(outcomes) outcome: Outcome;
}
