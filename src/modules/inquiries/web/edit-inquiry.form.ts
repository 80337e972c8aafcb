import {
  ChoiceField,
  InstantField,
  PartField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { inquirerKinds } from '../../enterprises/index.js';
import { InquirerContactForm, InquirerEnterpriseForm } from './log-inquiry.form.js';

export class EditInquiryForm {
  @TextField({ max: 200, optional: true }) subject?: string;
  @TextField({ max: 30, optional: true }) topic?: string;
  @InstantField({ optional: true }) dueAt?: string;
  @ChoiceField(inquirerKinds, { optional: true }) inquirerKind?: string;
  @TextField({ max: 3, optional: true }) municipalityCode?: string;
  @WholeNumberField({ min: 0, max: 1440, optional: true }) minutes?: number;
  @PartField(InquirerContactForm, { optional: true }) contact?: InquirerContactForm;
  @PartField(InquirerEnterpriseForm, { optional: true }) enterprise?: InquirerEnterpriseForm;
  @TickField() confirmedNew?: boolean;
  @TickField() notCpr?: boolean;
}
