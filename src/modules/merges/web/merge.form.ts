import { TextField, WholeNumberField } from '../../../platform/http/fields.js';

const version = { min: 1, max: 2 ** 31 - 1, optional: true };

/** What every merge is sent with; which of the values to keep is each type's own. */
export class MergeForm {
  @TextField({ max: 20, description: 'Id, or reference, of the one that becomes a tombstone' }) with: string;
  @WholeNumberField({ ...version, description: 'Of the survivor, as it was previewed' }) version?: number;
  @WholeNumberField({ ...version, description: 'Of the other' }) otherVersion?: number;
}

/** Who the other is; that it is missing is said once it is known that the one in the address is there. */
export class MergeWithForm {
  @TextField({
    max: 20,
    optional: true,
    description: 'Id, or reference, of the one that would become a tombstone',
  })
  with?: string;
}

export class MergeListForm {
  @WholeNumberField({ min: 1, max: 200, optional: true }) limit?: number;
  @TextField({ max: 20, optional: true }) cursor?: string;
}
