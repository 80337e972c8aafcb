import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  PartField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import type { Who } from '../../../platform/http/who.js';
import { directions, outcomes, statuses, type Direction, type Outcome, type Status } from '../case-state.js';
import type { CaseFilter } from '../queries/case-list.query.js';
import { noteKinds, type NoteKind } from '../use-cases/add-case-note.js';

export class CaseContactForm {
  @IdField({ optional: true }) id?: string;
  @TextField({ max: 120, optional: true }) name?: string;
  @TextField({ max: 254, optional: true }) email?: string;
  @TextField({ max: 40, optional: true, description: 'Any usual way of writing it; kept as E.164' })
  phone?: string;
}

export class CaseEnterpriseForm {
  @IdField({ optional: true }) id?: string;
  @TextField({ max: 20, optional: true, description: 'Eight digits, spaces allowed' }) cvr?: string;
  @TextField({ max: 200, optional: true }) name?: string;
}

class WrittenForm {
  @TickField({ description: 'What looks like a CPR number in the text is something else' }) notCpr?: boolean;
}

export class StepForm extends WrittenForm {
  @TextField({ max: 300 }) what: string;
  @InstantField() dueAt: string;
  @IdField({ optional: true, description: 'An advisor; default: whoever has the case' }) byId?: string;
}

export class OpenCaseForm extends WrittenForm {
  @TextField({ max: 30, description: 'Code of a topic in the settings' }) topic: string;
  @TextField({ max: 200 }) title: string;
  @PartField(StepForm) nextStep: StepForm;
  @PartField(CaseContactForm, { optional: true }) contact?: CaseContactForm;
  @PartField(CaseEnterpriseForm, { optional: true }) enterprise?: CaseEnterpriseForm;
  @TextField({ max: 10_000, optional: true }) note?: string;
  @TickField({ description: 'Only participants may read it' }) confidential?: boolean;
  @TickField({ description: 'The party is new, although someone much like them is known' })
  confirmedNew?: boolean;
}

export class EditCaseForm extends WrittenForm {
  @TextField({ max: 200, optional: true }) title?: string;
  @TextField({ max: 30, optional: true }) topic?: string;
}

export class CaseNoteForm extends WrittenForm {
  @TextField({ max: 10_000 }) text: string;
  @ChoiceField(noteKinds, { optional: true, description: 'Default: note' }) kind?: NoteKind;
  @ChoiceField(directions, { optional: true, description: 'Of a call or a mail; default: received' })
  direction?: Direction;
  @TextField({ max: 200, optional: true, description: "Default: the text's first 80 characters" })
  brief?: string;
  @InstantField({ optional: true, description: 'When it was sent or received; default: now' }) at?: string;
}

export class ConversationForm extends WrittenForm {
  @TextField({ max: 200 }) with: string;
  @TextField({ max: 4000 }) question: string;
  @TextField({ max: 10_000 }) guidance: string;
  @TextField({ max: 200, optional: true, description: 'The guide that the guidance rests on' })
  source?: string;
  @TextField({ max: 60, optional: true }) sourceVersion?: string;
  @TextField({ max: 300, optional: true }) agreed?: string;
  @InstantField({ optional: true, description: 'Default: now' }) at?: string;
}

export class PromiseForm extends WrittenForm {
  @TextField({ max: 300 }) what: string;
  @InstantField() dueAt: string;
}

export class CaseReassignmentForm extends WrittenForm {
  @IdField() advisorId: string;
  @TextField({ max: 300 }) reason: string;
}

export class SleepForm {
  @DayField({ description: 'The local day on which it wakes by itself' }) wakeOn: string;
}

export class CaseClosureForm {
  @ChoiceField(outcomes) outcome: Outcome;
}

export class CheckForm extends WrittenForm {
  @TextField({ max: 200 }) text: string;
}

export class ParticipantForm extends WrittenForm {
  @IdField({ optional: true, description: 'One of the desk; or else `name`' }) staffId?: string;
  @TextField({ max: 120, optional: true }) name?: string;
  @TextField({ max: 120 }) role: string;
}

export class RelatedForm {
  @TextField({ max: 16, description: 'Reference of the other case' }) reference: string;
}

export class ConfidentialityForm {
  @TickField({ description: 'Default: true' }) confidential?: boolean;
}

export class CaseFilterForm {
  @ChoiceField(statuses, { optional: true }) status?: Status;
  @TickField({ description: 'Open cases without a next step' }) withoutStep?: boolean;
  @TextField({ max: 20, optional: true, description: '`me`, a staff id, or `none`' }) assignee?: string;
  @TextField({ max: 30, optional: true }) topic?: string;
  @IdField({ optional: true }) enterpriseId?: string;
  @TextField({ max: 120, optional: true, description: 'Words, names and numbers' }) q?: string;
  @WholeNumberField({ min: 1, max: 200, optional: true }) limit?: number;
  @TextField({ max: 60, optional: true }) cursor?: string;
}

export class PromiseRateForm {
  @InstantField({ optional: true, description: 'Due at or after; default: 90 days ago' }) from?: string;
  @InstantField({ optional: true, description: 'Due before; default: now' }) to?: string;
}

export function filterOf(form: CaseFilterForm, who: Who): CaseFilter {
  const { status, withoutStep, assignee, limit, ...rest } = form;
  return {
    ...rest,
    lane: withoutStep ? 'without_step' : (status ?? 'all'),
    assignee: assignee === 'me' ? who.id : assignee,
    limit: limit ?? 50,
  };
}
