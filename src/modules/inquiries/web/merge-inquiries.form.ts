import {
  ChoiceField,
  PartField,
  TextField,
  TickField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { MergeForm, sides, type Side } from '../../merges/index.js';

const keep = { optional: true, description: 'Absent: as the preview proposes' };
const confirmed = { description: 'They name two parties, and it is one all the same' };
const version = { min: 1, max: 2 ** 31 - 1 };

class InquiryKeepForm {
  @ChoiceField(sides, keep) subject?: Side;
  @ChoiceField(sides, keep) party?: Side;
  @ChoiceField(sides, keep) inquirerKind?: Side;
  @ChoiceField(sides, keep) municipalityCode?: Side;
}

export class MergeInquiriesForm extends MergeForm {
  @PartField(InquiryKeepForm, { optional: true }) keep?: InquiryKeepForm;
  @TickField(confirmed) confirmed?: boolean;
}

export class MergeInquiriesPageForm {
  @TextField({ max: 20 }) med: string;
  @WholeNumberField(version) version: number;
  @WholeNumberField(version) otherVersion: number;
  @ChoiceField(sides, keep) keepSubject?: Side;
  @ChoiceField(sides, keep) keepParty?: Side;
  @ChoiceField(sides, keep) keepInquirerKind?: Side;
  @ChoiceField(sides, keep) keepMunicipalityCode?: Side;
  @TickField(confirmed) confirmed?: boolean;
}
