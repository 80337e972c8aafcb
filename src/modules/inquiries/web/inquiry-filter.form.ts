import { ChoiceField, InstantField, TextField, WholeNumberField } from '../../../platform/http/fields.js';
import type { Who } from '../../../platform/http/who.js';
import type { QueueFilter } from '../queries/inquiry-queue.query.js';
import { channels, statuses, type Channel, type Status } from '../inquiry-state.js';

export class InquiryFilterForm {
  @ChoiceField(statuses, { optional: true }) status?: Status;
  @TextField({ max: 20, optional: true, description: '`me`, a staff id, or `none`' }) assignee?: string;
  @TextField({ max: 30, optional: true }) topic?: string;
  @ChoiceField(channels, { optional: true }) channel?: Channel;
  @TextField({ max: 120, optional: true, description: 'Words, names and numbers' }) q?: string;
  @InstantField({ optional: true, description: 'Received at or after' }) from?: string;
  @InstantField({ optional: true, description: 'Received before' }) to?: string;
  @ChoiceField(['due', 'received'], { optional: true }) sort?: 'due' | 'received';
  @WholeNumberField({ min: 1, max: 200, optional: true }) limit?: number;
  @TextField({ max: 60, optional: true }) cursor?: string;
}

export function filterOf(form: InquiryFilterForm, who: Who): QueueFilter {
  const { status, assignee, from, to, sort, limit, ...rest } = form;
  const closed = status === 'closed';
  return {
    ...rest,
    lane:
      status === undefined ? 'all' : closed ? 'closed' : status.startsWith('waiting') ? 'waiting' : 'open',
    status: closed ? undefined : status,
    assignee: assignee === 'me' ? who.id : assignee,
    from: from ? new Date(from) : undefined,
    to: to ? new Date(to) : undefined,
    sort: sort ?? (status === undefined || closed ? 'received' : 'due'),
    limit: limit ?? 50,
  };
}
