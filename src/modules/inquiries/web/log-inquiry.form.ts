import {
  ChoiceField,
  IdField,
  InstantField,
  PartField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { inquirerKinds } from '../../enterprises/index.js';
import { channels, type Channel } from '../inquiry-state.js';

export class InquirerContactForm {
  @IdField({ optional: true }) id?: string;
  @TextField({ max: 120, optional: true }) name?: string;
  @TextField({ max: 254, optional: true }) email?: string;
  @TextField({ max: 40, optional: true, description: 'Any usual way of writing it; kept as E.164' })
  phone?: string;
}

export class InquirerEnterpriseForm {
  @IdField({ optional: true }) id?: string;
  @TextField({ max: 20, optional: true, description: 'Eight digits, spaces allowed' }) cvr?: string;
  @TextField({ max: 200, optional: true }) name?: string;
}

export class LogInquiryForm {
  @ChoiceField(channels) channel: Channel;
  @TextField({ max: 30, description: 'Code of a topic in the settings' }) topic: string;
  @TextField({ max: 200, optional: true, description: "Without it the note's first 80 characters" })
  subject?: string;
  @TextField({ max: 10_000, optional: true }) note?: string;
  @PartField(InquirerContactForm, { optional: true }) contact?: InquirerContactForm;
  @PartField(InquirerEnterpriseForm, { optional: true }) enterprise?: InquirerEnterpriseForm;
  @ChoiceField(inquirerKinds, { optional: true }) inquirerKind?: string;
  @TextField({ max: 3, min: 3, optional: true }) municipalityCode?: string;
  @InstantField({ optional: true, description: 'Default: now. May be earlier' }) receivedAt?: string;
  @InstantField({ optional: true, description: 'Default: the service deadline' }) dueAt?: string;
  @TickField({ description: 'Answered already: logged and closed in one go' }) answered?: boolean;
  @WholeNumberField({ min: 0, max: 1440, optional: true }) minutes?: number;
  @TickField({ description: 'What looks like a CPR number in the text is something else' }) notCpr?: boolean;
  @TickField({ description: 'The inquirer is new, although someone much like them is known' })
  confirmedNew?: boolean;
}
