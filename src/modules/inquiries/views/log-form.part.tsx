import {
  Button,
  Checkbox,
  channelIcons,
  Combobox,
  DateTimeField,
  ErrorSummary,
  Form,
  FormActions,
  FormRow,
  Details,
  Select,
  SegmentedRadios,
  TextArea,
  TextInput,
  type Choice,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext } from '../../../platform/html/page.js';
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
const inPlace = { 'hx-post': '/henvendelser', 'hx-target': '#content' };

/** One form, keyboard only, under twenty seconds: channel, who, topic, note, deadline, answered, save. */
export function QuickLogForm(props: LogFormProps) {
  const { page } = props;
  return (
    <Form action="/henvendelser" layout="quick" hidden={machinery(page)} attrs={inPlace}>
      <Channels {...props} />
      <Who {...props} />
      <Topics {...props} />
      <div class="form__row" data-when-new="whoId" hidden>
        <NewInquirer {...props} />
      </div>
      <FormRow>
        <TextInput
          id="note"
          name="note"
          label={page.t.inquiries.note}
          value={props.values.note}
          maxlength={10_000}
        />
        <Dues {...props} />
        <Checkbox name="answered" label={page.t.inquiries.answeredNow} />
        <Button tone="primary">{page.t.inquiries.save}</Button>
      </FormRow>
    </Form>
  );
}

/** The same form with every field, and where a refused one comes back with what was typed. */
export function FullLogForm(props: LogFormProps) {
  const { values, errors, page, same } = props;
  const t = page.t.inquiries;
  const common = { errorPrefix: t.errorPrefix };
  const error = (name: string) => ({ ...common, error: errors[name], value: values[name] });
  return (
    <Form action="/henvendelser" hidden={machinery(page)} attrs={inPlace}>
      {Object.keys(errors).length > 0 && (
        <ErrorSummary
          title={t.errorSummary}
          iconLabel={t.errorPrefix}
          errors={Object.entries(errors).map(([id, text]) => ({ id, text }))}
        />
      )}
      {same && <SameOnes {...props} same={same} />}
      <Channels {...props} />
      <Who {...props} />
      <FormRow>
        <NewInquirer {...props} />
      </FormRow>
      <Topics {...props} />
      <TextArea id="note" name="note" label={t.note} rows={4} maxlength={10_000} {...error('note')} />
      {errors.note && <Checkbox id="notCpr" name="notCpr" label={t.notCpr} hint={t.notCprHint} />}
      <FormRow>
        <Dues {...props} />
        <Checkbox name="answered" label={t.answeredNow} checked={values.answered !== undefined} />
      </FormRow>
      <Details
        summary={t.more}
        open={['subject', 'receivedAt', 'dueOther', 'contactEmail', 'contactPhone'].some((n) => errors[n])}
      >
        <TextInput
          id="subject"
          name="subject"
          label={t.subject}
          hint={t.subjectHint}
          maxlength={200}
          {...error('subject')}
        />
        <TextInput
          id="contactName"
          name="contactName"
          label={t.contactName}
          maxlength={120}
          {...error('contactName')}
        />
        <TextInput
          id="contactEmail"
          name="contactEmail"
          type="email"
          label={t.contactEmail}
          maxlength={254}
          {...error('contactEmail')}
        />
        <TextInput
          id="contactPhone"
          name="contactPhone"
          type="tel"
          label={t.contactPhone}
          width="medium"
          {...error('contactPhone')}
        />
        <DateTimeField
          id="receivedAt"
          name="receivedAt"
          label={t.receivedAt}
          hint={t.receivedHint}
          {...error('receivedAt')}
        />
        <DateTimeField
          id="dueOther"
          name="dueOther"
          label={t.dueOther}
          hint={t.dueOtherHint}
          {...error('dueOther')}
        />
        <TextInput
          id="minutes"
          name="minutes"
          label={t.minutes}
          inputmode="numeric"
          width="short"
          {...error('minutes')}
        />
      </Details>
      <FormActions>
        <Button tone="primary">{t.save}</Button>
      </FormActions>
    </Form>
  );
}

function Channels({ values, errors, page: { t } }: LogFormProps) {
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

function Who({ values, errors, page: { t } }: LogFormProps) {
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

function Topics({ values, errors, topics, page: { t } }: LogFormProps) {
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

function Dues({ values, errors, dues, page: { t } }: LogFormProps) {
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

function NewInquirer({ values, errors, municipalities, page: { t } }: LogFormProps) {
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

function SameOnes({ same, values, page: { t } }: LogFormProps & { readonly same: readonly SameCandidate[] }) {
  const { title, lead, fresh } = t.inquiries.same;
  const choices = [
    ...same.map(({ value, name, detail }) => ({ value, label: name, detail })),
    { value: 'new', label: fresh(values.who ?? values.contactName ?? ''), detail: '' },
  ];
  return (
    <fieldset class="field same-ones">
      <legend class="form-label">{title}</legend>
      <span class="form-hint">{lead}</span>
      {choices.map(({ value, label, detail }, at) => (
        <label class="checkbox" key={value}>
          <input type="radio" name="same" id={at === 0 ? 'same' : undefined} value={value} required />
          <span>
            {label}
            {detail && <small>{detail}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
