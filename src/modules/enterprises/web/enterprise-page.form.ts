import {
  ChoiceField,
  IdField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { enterpriseKinds, type EnterpriseKind } from '../kinds.js';
import { ContactForm } from './enterprise.form.js';

const version = { min: 1, max: 999_999_999 };

/** The facts of an enterprise as its page sends them: every field, so that an empty one clears. */
export class EnterpriseFactsForm {
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 20, optional: true }) cvr?: string;
  @ChoiceField(enterpriseKinds) kind: EnterpriseKind;
  @TextField({ max: 3, optional: true }) municipalityCode?: string;
  @TextField({ max: 4, optional: true }) postalCode?: string;
  @WholeNumberField(version) version: number;
}

export class NewEnterpriseForm {
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 20, optional: true }) cvr?: string;
  @ChoiceField(enterpriseKinds) kind: EnterpriseKind;
  @TextField({ max: 3, optional: true }) municipalityCode?: string;
  @TextField({ max: 4, optional: true }) postalCode?: string;
  @TextField({ max: 120, optional: true }) contactName?: string;
  @TextField({ max: 254, optional: true }) contactEmail?: string;
  @TextField({ max: 40, optional: true }) contactPhone?: string;
  @IdField({ optional: true, description: 'A known contact without an enterprise' }) contactId?: string;
  @TickField() confirmedNew?: boolean;
}

export class ContactFactsForm extends ContactForm {
  @WholeNumberField(version) version: number;
}
