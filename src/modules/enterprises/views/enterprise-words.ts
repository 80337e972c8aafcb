import type { Choice, Tone } from '../../../platform/html/components/index.js';
import type { Texts } from '../../../texts/index.js';
import { enterpriseKinds, rsvStatuses, type RsvStatus } from '../kinds.js';
import { municipalities } from '../municipalities.js';

/** What was typed in a form, by field name. */
export type Typed = Readonly<Record<string, string | undefined>>;

export const statusTones: Readonly<Record<RsvStatus, Tone>> = {
  none: 'neutral',
  preparing: 'info',
  applied: 'info',
  rsv: 'success',
  deregistered: 'warning',
  refused: 'error',
  withdrawn: 'neutral',
};

export const kindChoices = ({ enterprises: t }: Texts): Choice[] =>
  enterpriseKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }));

export const statusChoices = ({ enterprises: t }: Texts): Choice[] =>
  rsvStatuses.map((status) => ({ value: status, label: t.rsvStatuses[status] }));

export const municipalityChoices = ({ enterprises: t }: Texts): Choice[] => [
  { value: '', label: t.hints.municipality },
  ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
];
