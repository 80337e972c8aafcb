import { localParts } from '#desk/business-time';
import {
  Button,
  Combobox,
  DateTimeField,
  Details,
  Form,
  FormActions,
  Select,
  TextInput,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import type { InquiryProps } from './inquiry.page.js';

/** Corrects what was logged; carries the version it was drawn from. */
export function EditForm({ card, topics, municipalities, typed, errors, page }: InquiryProps) {
  const t = page.t.inquiries;
  const kinds = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));
  const value = (name: string, now: string | null | undefined) => typed?.[name] ?? now ?? '';
  const wrong = (name: string) => ({ error: errors?.[name], errorPrefix: t.errorPrefix });
  const open = ['subject', 'topic', 'dueAt', 'municipalityCode'].some((name) => errors?.[name]);
  return (
    <Details summary={t.actions.edit} open={open}>
      <Form
        action={`/henvendelser/${card.reference}`}
        hidden={{ ...machinery(page), version: String(card.version) }}
        draft={{ key: `henvendelse-${card.reference}-ret`, page: `/henvendelser/${card.reference}` }}
      >
        <Combobox
          id="who"
          name="who"
          label={t.whoElse}
          hint={t.whoElseHint}
          value={typed?.who}
          idName="whoId"
          idValue={typed?.whoId}
          suggestUrl="/virksomheder/forslag"
          maxlength={254}
          texts={t.suggestions}
          {...wrong('who')}
        />
        <TextInput
          id="subject"
          name="subject"
          label={t.subject}
          value={value('subject', card.subject)}
          required
          maxlength={200}
          {...wrong('subject')}
        />
        <Select
          id="topic"
          name="topic"
          label={t.topic}
          choices={topics}
          value={value('topic', card.topic)}
          {...wrong('topic')}
        />
        <DateTimeField
          id="dueAt"
          name="dueAt"
          label={t.due}
          value={value('dueAt', wallClock(card.dueAt))}
          {...wrong('dueAt')}
        />
        <Select
          id="inquirerKind"
          name="inquirerKind"
          label={t.kind}
          choices={[{ value: '', label: t.kindNone }, ...kinds]}
          value={value('inquirerKind', card.inquirerKind)}
        />
        <Select
          id="municipalityCode"
          name="municipalityCode"
          label={t.municipality}
          choices={[{ value: '', label: t.municipalityNone }, ...municipalities]}
          value={value('municipalityCode', card.municipalityCode)}
          {...wrong('municipalityCode')}
        />
        <FormActions>
          <Button>{t.actions.editDo}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}

/** As a `datetime-local` field wants it, Danish wall clock. */
function wallClock(at: Date): string {
  const { date, hour, minute } = localParts(at.getTime());
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
