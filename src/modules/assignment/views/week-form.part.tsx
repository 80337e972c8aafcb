import { Button, Form, FormActions, Panel, Select } from '../../../platform/html/components/index.js';
import { machinery, type PageContext } from '../../../platform/html/page.js';
import type { Advisor } from '../queries/advisors.query.js';
import { dayParts, weekdays, type Week } from '../week.js';

export interface WeekFormProps {
  /** Whose week it is, and who else's the reader may change. */
  readonly week?: { readonly advisor: Pick<Advisor, 'id' | 'name'>; readonly days: Week };
  readonly mayChoose: boolean;
  readonly advisors: readonly Advisor[];
  readonly page: PageContext;
}

/** Part-time: how much of each weekday someone works. */
export function WeekForm({ week, mayChoose, advisors, page }: WeekFormProps) {
  if (!week) return null;
  const { week: t } = page.t.cover;
  const parts = dayParts.map((value) => ({ value, label: t.parts[value] }));
  const { advisor, days } = week;
  return (
    <Panel id="arbejdsuge" title={mayChoose ? t.of(advisor.name) : t.title} padded>
      <p class="muted">{t.lead}</p>
      {mayChoose && (
        <p class="links">
          {advisors.map(({ id, name }) => (
            <a
              key={id}
              href={`/fravaer?uge=${id}#arbejdsuge`}
              aria-current={id === advisor.id ? 'true' : undefined}
            >
              {name}
            </a>
          ))}
        </p>
      )}
      <Form action={`/fravaer/uge/${advisor.id}`} hidden={{ ...machinery(page), _once: `${page.once}-week` }}>
        {weekdays.map((day) => (
          <Select key={day} id={day} name={day} label={t.days[day]} choices={parts} value={days[day]} />
        ))}
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}
