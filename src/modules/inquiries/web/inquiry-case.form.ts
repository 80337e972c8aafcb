import {
  InstantField,
  PartField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';

export class FirstStepForm {
  @TextField({ max: 300 }) what: string;
  @InstantField() dueAt: string;
}

/** To open a case, or, with `caseReference`, to attach to one that is open with the same enterprise. */
export class InquiryCaseForm {
  @TextField({
    max: 16,
    optional: true,
    description: 'An open case of the same enterprise; then nothing else',
  })
  caseReference?: string;
  @TextField({ max: 200, optional: true, description: "Default: the inquiry's subject" }) title?: string;
  @TextField({ max: 30, optional: true, description: "Default: the inquiry's topic" }) topic?: string;
  @PartField(FirstStepForm, { optional: true, description: 'Default: the answer that is owed' })
  nextStep?: FirstStepForm;
  @TickField({ description: 'Only participants may read it' }) confidential?: boolean;
  @TickField() notCpr?: boolean;
}

export class OpenCasePageForm {
  @WholeNumberField({ min: 1, max: 2 ** 31 - 1 }) version: number;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 300 }) what: string;
  @TextField({ max: 16 }) dueAt: string;
  @TickField() confidential?: boolean;
  @TickField() notCpr?: boolean;
}

export class AttachPageForm {
  @TextField({ max: 16 }) caseReference: string;
}
