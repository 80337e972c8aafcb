import { ChoiceField, IdField, TextField, TickField } from '../../../platform/http/fields.js';
import { outcomes, type Outcome } from '../inquiry-state.js';
import { afterAnswer, type AfterAnswer } from '../use-cases/answer-inquiry.js';

class ActForm {
  @TickField({ description: 'What looks like a CPR number in the text is something else' }) notCpr?: boolean;
}

export class NoteForm extends ActForm {
  @TextField({ max: 10_000 }) text: string;
}

export class AnswerForm extends ActForm {
  @TextField({ max: 10_000 }) text: string;
  @ChoiceField(afterAnswer, { optional: true, description: 'Also wait for the inquirer, or close' })
  then?: AfterAnswer;
}

export class ReassignmentForm extends ActForm {
  @IdField() advisorId: string;
  @TextField({ max: 300 }) reason: string;
}

export class ForwardingForm extends ActForm {
  @TextField({ max: 200, description: 'The right authority' }) to: string;
  @TextField({ max: 2000 }) reason: string;
}

export class WaitingForm {
  @ChoiceField(['client', 'third']) on: 'client' | 'third';
}

export class ClosureForm {
  @ChoiceField(outcomes) outcome: Outcome;
}
