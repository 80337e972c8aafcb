import { ChoiceField, TextField, TickField, WholeNumberField } from '../../../platform/http/fields.js';
import { inquirerKinds } from '../../enterprises/index.js';
import { channels, type Channel } from '../inquiry-state.js';

/** The desk's own form: one field for whoever it is, local times, and a choice among those that look the same. */
export class LogPageForm {
  @ChoiceField(channels) channel: Channel;
  @TextField({ max: 254, optional: true }) who?: string;
  /** Id of a suggestion. */
  @TextField({ max: 40, optional: true }) whoId?: string;
  @TextField({ max: 30 }) topic: string;
  @TextField({ max: 10_000, optional: true }) note?: string;
  @TextField({ max: 200, optional: true }) subject?: string;
  /** An instant offered by the form; empty: the service deadline. */
  @TextField({ max: 35, optional: true }) due?: string;
  @TextField({ max: 16, optional: true }) dueOther?: string;
  @TextField({ max: 16, optional: true }) receivedAt?: string;
  @TickField() answered?: boolean;
  @ChoiceField(inquirerKinds, { optional: true }) kind?: string;
  @TextField({ max: 3, optional: true }) municipalityCode?: string;
  @TextField({ max: 120, optional: true }) contactName?: string;
  @TextField({ max: 254, optional: true }) contactEmail?: string;
  @TextField({ max: 40, optional: true }) contactPhone?: string;
  @WholeNumberField({ min: 0, max: 1440, optional: true }) minutes?: number;
  @TickField() notCpr?: boolean;
  /** Answer to "is it one of those we know?": id of a candidate, or `new`. */
  @TextField({ max: 40, optional: true }) same?: string;
}
