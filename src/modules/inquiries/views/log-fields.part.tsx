import {
  channelIcons,
  Combobox,
  Select,
  SegmentedRadios,
  type Choice,
} from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import { channels } from '../inquiry-state.js';

export interface SameCandidate {
  /** Id as a suggestion has it. */
  readonly value: string;
  readonly name: string;
  readonly detail: string;
}

export interface LogFormProps {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly topics: readonly Choice[];
  readonly dues: readonly Choice[];
  readonly municipalities: readonly Choice[];
  readonly same?: readonly SameCandidate[];
  readonly page: PageContext;
}

/** Without an answer from the server the form stays where it is, with what was typed. */
export const inPlace = { 'hx-post': '/henvendelser', 'hx-target': '#content' };

export function Channels({ values, errors, page: { t } }: LogFormProps) {
  const choices = channels
    .filter((channel) => channel !== 'digital_post' || values.channel === channel)
    .map((channel) => ({
      value: channel,
      label: t.inquiries.channelsShort[channel],
      icon: channelIcons[channel],
    }));
  return (
    <SegmentedRadios
      id="channel"
      name="channel"
      legend={t.inquiries.channelLegend}
      choices={choices}
      value={values.channel ?? 'phone'}
      error={errors.channel}
    />
  );
}

export function Who({ values, errors, page: { t } }: LogFormProps) {
  return (
    <Combobox
      id="who"
      name="who"
      label={t.inquiries.who}
      value={values.who}
      idName="whoId"
      idValue={values.whoId}
      suggestUrl="/virksomheder/forslag"
      maxlength={254}
      error={errors.who}
      errorPrefix={t.inquiries.errorPrefix}
      texts={t.inquiries.suggestions}
    />
  );
}

export function Topics({ values, errors, topics, page: { t } }: LogFormProps) {
  return (
    <Select
      id="topic"
      name="topic"
      label={t.inquiries.topic}
      choices={topics}
      value={values.topic}
      error={errors.topic}
    />
  );
}

export function Dues({ values, errors, dues, page: { t } }: LogFormProps) {
  return (
    <Select
      id="due"
      name="due"
      label={t.inquiries.due}
      choices={dues}
      value={values.due}
      error={errors.due}
    />
  );
}

export function NewInquirer({ values, errors, municipalities, page: { t } }: LogFormProps) {
  const kinds = Object.entries(t.inquiries.kinds).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Select
        id="kind"
        name="kind"
        label={t.inquiries.kind}
        mark={t.inquiries.optional}
        choices={[{ value: '', label: t.inquiries.kindNone }, ...kinds]}
        value={values.kind}
        error={errors.kind}
      />
      <Select
        id="municipalityCode"
        name="municipalityCode"
        label={t.inquiries.municipality}
        mark={t.inquiries.optional}
        choices={[{ value: '', label: t.inquiries.municipalityNone }, ...municipalities]}
        value={values.municipalityCode}
        error={errors.municipalityCode}
      />
    </>
  );
}
