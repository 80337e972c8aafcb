import { ChoiceField, IdField, PartField, WholeNumberField } from '../../../platform/http/fields.js';
import { MergeForm, sides, type Side } from '../../merges/index.js';

const keep = { optional: true, description: 'Absent: as the preview proposes' };

class EnterpriseKeepForm {
  @ChoiceField(sides, keep) name?: Side;
  @ChoiceField(sides, keep) cvr?: Side;
  @ChoiceField(sides, keep) kind?: Side;
  @ChoiceField(sides, keep) municipalityCode?: Side;
  @ChoiceField(sides, keep) postalCode?: Side;
}

class ContactKeepForm {
  @ChoiceField(sides, keep) name?: Side;
  @ChoiceField(sides, keep) phone?: Side;
  @ChoiceField(sides, keep) email?: Side;
  @ChoiceField(sides, keep) enterprise?: Side;
}

export class MergeEnterprisesForm extends MergeForm {
  @PartField(EnterpriseKeepForm, { optional: true }) keep?: EnterpriseKeepForm;
}

export class MergeContactsForm extends MergeForm {
  @PartField(ContactKeepForm, { optional: true }) keep?: ContactKeepForm;
}

const version = { min: 1, max: 2 ** 31 - 1 };

class MergePageForm {
  @IdField() med: string;
  @WholeNumberField(version) version: number;
  @WholeNumberField(version) otherVersion: number;
}

export class MergeEnterprisesPageForm extends MergePageForm {
  @ChoiceField(sides, keep) keepName?: Side;
  @ChoiceField(sides, keep) keepCvr?: Side;
  @ChoiceField(sides, keep) keepKind?: Side;
  @ChoiceField(sides, keep) keepMunicipalityCode?: Side;
  @ChoiceField(sides, keep) keepPostalCode?: Side;
}

export class MergeContactsPageForm extends MergePageForm {
  @ChoiceField(sides, keep) keepName?: Side;
  @ChoiceField(sides, keep) keepPhone?: Side;
  @ChoiceField(sides, keep) keepEmail?: Side;
  @ChoiceField(sides, keep) keepEnterprise?: Side;
}
