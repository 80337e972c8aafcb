import {
  ChoiceField,
  DayField,
  PartField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { enterpriseKinds, rsvStatuses, type EnterpriseKind, type RsvStatus } from '../kinds.js';

const cvr = { max: 20, optional: true, description: 'Eight digits, spaces allowed; checked by modulus 11' };
const municipality = { max: 3, optional: true, description: 'Kommunekode, for instance 740' };
const postalCode = { max: 4, optional: true, description: 'Four digits' };
const phone = { max: 40, optional: true, description: 'Any usual way of writing it; kept as E.164' };
const confirmed = { description: 'New, although someone much like it is known' };

export class ContactForm {
  @TextField({ max: 120, optional: true }) name?: string;
  @TextField({ max: 254, optional: true }) email?: string;
  @TextField(phone) phone?: string;
}

export class AddContactForm extends ContactForm {
  @TickField(confirmed) confirmedNew?: boolean;
}

export class CreateEnterpriseForm {
  @TextField({ max: 200 }) name: string;
  @TextField(cvr) cvr?: string;
  @ChoiceField(enterpriseKinds, { optional: true, description: 'Default: other' }) kind?: EnterpriseKind;
  @TextField(municipality) municipalityCode?: string;
  @TextField(postalCode) postalCode?: string;
  @PartField(ContactForm, { optional: true, description: 'Its first contact' }) contact?: ContactForm;
  @TickField(confirmed) confirmedNew?: boolean;
}

/** What is absent stays; null clears. */
export class ChangeEnterpriseForm {
  @TextField({ max: 200, optional: true }) name?: string;
  @TextField(cvr) cvr?: string;
  @ChoiceField(enterpriseKinds, { optional: true }) kind?: EnterpriseKind;
  @TextField(municipality) municipalityCode?: string;
  @TextField(postalCode) postalCode?: string;
}

export class RsvStatusForm {
  @ChoiceField(rsvStatuses) status: RsvStatus;
  @DayField({ description: 'From which day it holds; today or earlier' }) on: string;
  @TextField({ max: 200, description: 'Where it is known from' }) source: string;
}

export class EnterpriseFilterForm {
  @TextField({
    max: 120,
    optional: true,
    description: 'Name, CVR number, phone or e-mail address, or the beginning',
  })
  q?: string;
  @ChoiceField(enterpriseKinds, { optional: true }) kind?: EnterpriseKind;
  @ChoiceField(rsvStatuses, { optional: true }) rsvStatus?: RsvStatus;
  @WholeNumberField({ min: 1, max: 200, optional: true }) limit?: number;
  @TextField({ max: 1200, optional: true }) cursor?: string;
}
