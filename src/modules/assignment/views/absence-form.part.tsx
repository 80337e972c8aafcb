import { localDate } from '#desk/business-time';
import {
  Button,
  DateTimeField,
  ErrorSummary,
  Form,
  FormActions,
  Panel,
  SegmentedRadios,
  Select,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext } from '../../../platform/html/page.js';
import { absenceKinds } from '../absence.policy.js';
import type { Advisor } from '../queries/advisors.query.js';

export interface AbsenceFormProps {
  readonly advisors: readonly Advisor[];
  readonly self?: string;
  /** What was typed into a form that was refused, and why by field. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly page: PageContext;
}

/** The use case speaks of the half of a day, the form of how much of it. */
const controls: Readonly<Record<string, string>> = { half: 'part' };

export function AbsenceForm({ advisors, self, typed, errors = {}, page }: AbsenceFormProps) {
  const t = page.t.assignment.absence;
  const error = (name: string) => ({ error: errors[name], errorPrefix: t.errorPrefix });
  const wrong = Object.entries(errors).map(([field, text]) => ({ id: controls[field] ?? field, text }));
  const choices = advisors.map(({ id, name }) => ({ value: id, label: name }));
  const kinds = absenceKinds.map((value) => ({ value, label: t.kinds[value] }));
  const parts = (['day', 'am', 'pm'] as const).map((value) => ({ value, label: t.parts[value] }));
  return (
    <Panel id="registrering" title={t.record} padded>
      {wrong.length > 0 && <ErrorSummary title={t.wrong} iconLabel={t.error} errors={wrong} />}
      <Form action="/fravaer" hidden={machinery(page)}>
        <Select
          id="advisorId"
          name="advisorId"
          label={t.who}
          choices={choices}
          value={typed?.advisorId ?? self}
          {...error('advisorId')}
        />
        <DateTimeField
          id="from"
          name="from"
          kind="date"
          label={t.from}
          value={typed?.from ?? localDate(page.now)}
          required
          {...error('from')}
        />
        <DateTimeField
          id="to"
          name="to"
          kind="date"
          label={t.to}
          hint={t.toHint}
          value={typed?.to}
          {...error('to')}
        />
        <SegmentedRadios
          id="part"
          name="part"
          legend={t.part}
          choices={parts}
          value={typed?.part ?? 'day'}
          {...error('half')}
        />
        <Select
          id="kind"
          name="kind"
          label={t.kind}
          hint={t.kindHint}
          choices={kinds}
          value={typed?.kind ?? 'vacation'}
          {...error('kind')}
        />
        <FormActions>
          <Button tone="primary">{t.save}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}
