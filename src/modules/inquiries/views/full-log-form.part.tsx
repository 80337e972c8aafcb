import {
  Button,
  Checkbox,
  DateTimeField,
  Details,
  ErrorSummary,
  Form,
  FormActions,
  FormRow,
  TextArea,
  TextInput,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import {
  Channels,
  Dues,
  inPlace,
  NewInquirer,
  Topics,
  Who,
  type LogFormProps,
  type SameCandidate,
} from './log-fields.part.js';

/** The same form with every field, and where a refused one comes back with what was typed. */
export function FullLogForm(props: LogFormProps) {
  const { values, errors, page, same } = props;
  const t = page.t.inquiries;
  const common = { errorPrefix: t.errorPrefix };
  const error = (name: string) => ({ ...common, error: errors[name], value: values[name] });
  return (
    <Form
      action="/henvendelser"
      hidden={machinery(page)}
      draft={{ key: 'log', page: '/henvendelser/ny' }}
      attrs={inPlace}
    >
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
